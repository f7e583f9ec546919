/** Can this browser draw at all? The flow asks before it mounts the canvas and shows a page of its own if not. */
export function hasWebGL2(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}
