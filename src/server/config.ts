import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Result, fail, ok } from '../base/result'

export interface Config {
  data: string
  /** Port that was asked for, or null: 8080, or the next that is free. */
  port: number | null
  lan: boolean
  cert: { cert: string; key: string } | null
  databaseUrl: string | null
  help: boolean
}

export const USAGE = `npm start -- [--lan] [--cert FILE --key FILE] [--data FOLDER] [--port N]
  --lan           serve HTTPS in the local network, for headsets and phones
  --cert, --key   with --lan: your own certificate and key (PEM) in place of the one that is made
  --data FOLDER   where everything is kept (default ./data, or MUSTER_DATA)
  --port N        port (default 8080 or the next free one, or PORT)
  DATABASE_URL    a PostgreSQL to use in place of the embedded database`

/** Reads the command line and the environment. `root` is the project's folder. */
export function readConfig(argv: readonly string[], env: NodeJS.ProcessEnv, root: string): Result<Config> {
  let values: { lan?: boolean; cert?: string; key?: string; data?: string; port?: string; help?: boolean }
  try {
    values = parseArgs({
      args: [...argv],
      options: {
        lan: { type: 'boolean' },
        cert: { type: 'string' },
        key: { type: 'string' },
        data: { type: 'string' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (e) {
    return fail('usage', `${(e as Error).message}\n${USAGE}`)
  }
  const asked = values.port ?? env['PORT']
  const port = asked === undefined || asked === '' ? null : Number(asked)
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65_536))
    return fail('usage', `the port '${asked}' is no number from 0 to 65535; give --port 8080, or leave it out`)
  if ((values.cert === undefined) !== (values.key === undefined))
    return fail('usage', '--cert and --key belong together; give both, or neither')
  if (values.cert !== undefined && !values.lan) return fail('usage', '--cert and --key go with --lan; add --lan')
  return ok({
    data: resolve(root, values.data ?? env['MUSTER_DATA'] ?? 'data'),
    port,
    lan: values.lan ?? false,
    cert: values.cert !== undefined && values.key !== undefined ? { cert: values.cert, key: values.key } : null,
    databaseUrl: env['DATABASE_URL'] || null,
    help: values.help ?? false,
  })
}
