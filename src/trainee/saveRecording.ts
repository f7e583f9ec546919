/** Offers the recording as a file: the way out when neither disk nor server takes it. */
export function saveRecording(run: string, recording: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(recording)], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${run}.muster`
  link.click()
  // The browser reads the address after click() has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
