import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net'

/** Where a hand-in is cut: after this share (0..1) of the request, or of the first piece of the answer. */
export interface Cut {
  of: 'request' | 'answer'
  share: number
}

/** A network between page and server that breaks off every hand-in at one place, for as long as it is told to. */
export class Cutter {
  cut: Cut | null = null
  /** Hand-ins that were broken off. */
  cuts = 0
  private server: Server | null = null
  private readonly sockets = new Set<Socket>()

  async start(port: number): Promise<string> {
    const server = createServer((client) => this.join(client, connect(port, '127.0.0.1')))
    this.server = server
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((done) => this.server?.close(done))
  }

  private join(client: Socket, server: Socket): void {
    const both = [client, server]
    for (const socket of both) {
      this.sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.sockets.delete(socket)
        for (const other of both) other.destroy()
      })
    }
    /** Bytes of the hand-in under way on this connection: those that may pass, and those that have. */
    let handIn: { cut: Cut; most: number; passed: number } | null = null
    const breakOff = (): void => {
      this.cuts++
      for (const socket of both) socket.destroy()
    }
    client.on('data', (chunk: Buffer) => {
      const cut = this.cut
      if (cut && chunk.subarray(0, 14).toString('latin1') === 'PUT /api/runs/') {
        const most = cut.of === 'request' ? Math.floor(lengthOf(chunk) * cut.share) : Number.POSITIVE_INFINITY
        handIn = { cut, most, passed: 0 }
      }
      if (!handIn || handIn.passed + chunk.length <= handIn.most) {
        if (handIn) handIn.passed += chunk.length
        server.write(chunk)
        return
      }
      const rest = chunk.subarray(0, handIn.most - handIn.passed)
      if (rest.length === 0) breakOff()
      else server.write(rest, breakOff)
    })
    server.on('data', (chunk: Buffer) => {
      if (handIn?.cut.of !== 'answer') {
        client.write(chunk)
        return
      }
      const rest = chunk.subarray(0, Math.floor(chunk.length * handIn.cut.share))
      if (rest.length === 0) breakOff()
      else client.write(rest, breakOff)
    })
  }
}

/** Bytes of the request that begins with this piece: its head, and the body that the head names. */
function lengthOf(first: Buffer): number {
  const head = first.indexOf('\r\n\r\n')
  const body = Number(/content-length: (\d+)/i.exec(first.toString('latin1'))?.[1] ?? 0)
  if (head < 0 || body === 0) throw new Error('a hand-in whose head does not come in one piece, or names no length')
  return head + 4 + body
}
