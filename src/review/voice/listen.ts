let playing: HTMLAudioElement | null = null

/** Plays a sound, in place of the one before; `src` is an address of ours or the sound itself. */
export function listen(src: string | Uint8Array<ArrayBuffer>): void {
  hush()
  const url = typeof src === 'string' ? src : URL.createObjectURL(new Blob([src], { type: 'audio/wav' }))
  const audio = new Audio(url)
  if (typeof src !== 'string') audio.onended = () => URL.revokeObjectURL(url)
  playing = audio
  void audio.play().catch(() => undefined)
}

/** Nothing sounds any more: the microphone would hear it. */
export function hush(): void {
  playing?.pause()
  playing = null
}
