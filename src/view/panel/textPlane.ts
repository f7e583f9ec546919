import { CanvasTexture, LinearMipmapLinearFilter, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three'

/** Pixels for a metre of a panel: at 1.1 m a headset of 25 pixels a degree shows about 1,250 of them. */
export const PANEL_PX = 1100
/** Head-locked things, panels, pointers and the fade are drawn after the world, in this order. */
export const ORDER = { hint: 30, fade: 40, panel: 50, caption: 55, pointer: 60 } as const

/** A rectangle in the world that shows a canvas: one draw. Painted again only when what it shows has changed. */
export class TextPlane {
  readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>
  private readonly canvas = document.createElement('canvas')
  private texture: CanvasTexture | null = null
  private key = ''

  constructor(order: number) {
    const material = new MeshBasicMaterial({
      transparent: true,
      premultipliedAlpha: true,
      depthTest: false,
      depthWrite: false,
      toneMapped: false,
      fog: false,
    })
    this.mesh = new Mesh(new PlaneGeometry(1, 1), material)
    this.mesh.renderOrder = order
    this.mesh.visible = false
  }

  /**
   * Shows `width` by `height` metres. `paint` gets a canvas whose unit is the millimetre, origin in the upper
   * left corner; it is only called when `key` or the size differ from last time.
   */
  show(key: string, width: number, height: number, paint: (ctx: CanvasRenderingContext2D) => void): void {
    this.mesh.visible = true
    const w = Math.max(4, Math.round(width * PANEL_PX))
    const h = Math.max(4, Math.round(height * PANEL_PX))
    const whole = `${w}x${h}\u0000${key}`
    if (whole === this.key) return
    this.key = whole
    const resized = this.canvas.width !== w || this.canvas.height !== h
    this.canvas.width = w
    this.canvas.height = h
    const ctx = this.canvas.getContext('2d')
    if (!ctx) return
    ctx.scale(PANEL_PX / 1000, PANEL_PX / 1000)
    paint(ctx)
    if (resized || !this.texture) this.renew()
    if (this.texture) this.texture.needsUpdate = true
    this.mesh.scale.set(width, height, 1)
  }

  hide(): void {
    this.mesh.visible = false
  }

  dispose(): void {
    this.texture?.dispose()
    this.mesh.geometry.dispose()
    this.mesh.material.dispose()
  }

  /** A texture keeps the size that it was first uploaded with. */
  private renew(): void {
    this.texture?.dispose()
    this.texture = new CanvasTexture(this.canvas)
    this.texture.colorSpace = SRGBColorSpace
    this.texture.premultiplyAlpha = true
    this.texture.minFilter = LinearMipmapLinearFilter
    this.texture.anisotropy = 4
    this.mesh.material.map = this.texture
    this.mesh.material.needsUpdate = true
  }
}
