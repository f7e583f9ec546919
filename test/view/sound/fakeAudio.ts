import { vi } from 'vitest'

/** As much of an AudioParam as is used: its value at any moment after what was asked of it. */
export class FakeParam {
  private readonly asked: { to: number; at: number; tau: number }[] = []
  constructor(private readonly start: number) {}
  setTargetAtTime(to: number, at: number, tau: number): this {
    this.asked.push({ to, at, tau })
    return this
  }
  exponentialRampToValueAtTime(): this {
    return this
  }
  at(s: number): number {
    let value = this.start
    this.asked.forEach(({ to, at, tau }, k) => {
      const end = Math.min(s, this.asked[k + 1]?.at ?? s)
      if (end > at) value = to + (value - to) * Math.exp((at - end) / tau)
    })
    return value
  }
}

export class FakeNode {
  readonly to: FakeNode[] = []
  onended: (() => void) | null = null
  started: number[] | null = null
  stopped = false
  readonly kind: string;
  [name: string]: unknown
  constructor(
    kind: string,
    ctx: FakeContext,
    options: Record<string, unknown> = {},
    params: Record<string, number> = {},
  ) {
    this.kind = kind
    this.buffer = options.buffer
    for (const [name, or] of Object.entries(params))
      this[name] = new FakeParam((options[name] as number | undefined) ?? or)
    ctx.nodes.push(this)
  }
  connect(node: FakeNode): FakeNode {
    this.to.push(node)
    return node
  }
  disconnect(): void {
    this.to.length = 0
  }
  start(...when: number[]): void {
    this.started = when
  }
  stop(): void {
    this.stopped = true
  }
}

export class FakeContext {
  static made: FakeContext[] = []
  readonly nodes: FakeNode[] = []
  readonly destination: FakeNode
  readonly listener = Object.fromEntries(
    ['positionX', 'positionY', 'positionZ', 'forwardX', 'forwardY', 'forwardZ', 'upX', 'upY', 'upZ'].map((name) => [
      name,
      new FakeParam(0),
    ]),
  )
  sampleRate = 48_000
  currentTime = 0
  state = 'running'
  constructor() {
    this.destination = new FakeNode('destination', this)
    FakeContext.made.push(this)
  }
  async resume(): Promise<void> {
    this.state = 'running'
  }
  async suspend(): Promise<void> {
    this.state = 'suspended'
  }
  async close(): Promise<void> {
    this.state = 'closed'
  }
  createBuffer(channels: number, length: number, rate: number): FakeBuffer {
    return new FakeBuffer({ numberOfChannels: channels, length, sampleRate: rate })
  }
  of(kind: string): FakeNode[] {
    return this.nodes.filter((n) => n.kind === kind)
  }
}

class FakeBuffer {
  readonly length: number
  readonly duration: number
  constructor({ length, sampleRate }: { numberOfChannels: number; length: number; sampleRate: number }) {
    this.length = length
    this.duration = length / sampleRate
  }
  copyToChannel(): void {}
  getChannelData(): Float32Array {
    return new Float32Array(this.length)
  }
}

const node = (kind: string, params: Record<string, number> = {}) =>
  class extends FakeNode {
    constructor(ctx: FakeContext, options?: Record<string, unknown>) {
      super(kind, ctx, options, params)
    }
  }

/** Puts a fake Web Audio in the place of the browser's. */
export function stubAudio(active: boolean): void {
  FakeContext.made = []
  vi.stubGlobal('AudioContext', FakeContext)
  vi.stubGlobal('AudioBuffer', FakeBuffer)
  vi.stubGlobal('GainNode', node('gain', { gain: 1 }))
  vi.stubGlobal('DynamicsCompressorNode', node('limiter'))
  vi.stubGlobal('ConvolverNode', node('convolver'))
  vi.stubGlobal('BiquadFilterNode', node('filter', { frequency: 350 }))
  vi.stubGlobal('StereoPannerNode', node('sides'))
  vi.stubGlobal('OscillatorNode', node('tone', { frequency: 440 }))
  vi.stubGlobal('AudioBufferSourceNode', node('source'))
  vi.stubGlobal('PannerNode', node('panner', { positionX: 0, positionY: 0, positionZ: 0 }))
  vi.stubGlobal('navigator', { userActivation: { hasBeenActive: active } })
}
