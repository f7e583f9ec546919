/** Offers bytes as a file to save. */
export function offerFile(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after click() has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Offers one recording as a file, for a run that fits into no file of runs. */
export const saveRecording = (run: string, recording: Uint8Array): void =>
  offerFile(`${run}.muster`, recording, 'application/octet-stream')
