import { type SQL, and, asc, desc, eq, gt, lt, lte } from 'drizzle-orm'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { z } from 'zod'
import { uuid } from '../../api/fields'
import {
  type Agent,
  type Statement,
  XAPI_VERSION,
  agentSchema,
  statementQuerySchema,
  statementSchema,
} from '../../api/xapi'
import { type Result, fail, ok } from '../../base/result'
import { appendLinks } from '../chain/append'
import type { Entry } from '../chain/link'
import type { Clock } from '../clock'
import { type Db, inTransaction } from '../db/db'
import { newId } from '../db/ids'
import { credentials, statements } from '../db/schema'
import type { HttpEnv } from '../http/env'
import { SESSION_COOKIE } from '../http/guard'
import { parseJson, readJson, readQuery } from '../http/json'
import { notFound, refuse } from '../http/refuse'
import { hashToken, sameText } from '../identity/secret'
import { findSession } from '../identity/sessions'
import { agentKey, clientAgent } from '../xapi/agent'
import { type NewStatement, storeStatement } from '../xapi/store'

/** Statements in an answer at most, and in a request. */
const PAGE = 100
const MOST = 500
const BODY_LIMIT = 4 * 1024 * 1024

/** Who asks, and as whom what they send is kept. Managers read; only other systems' credentials write. */
interface Caller {
  tenant: string
  authority: Agent
  mayWrite: boolean
}

async function callerOf(c: Context, db: Db, now: Clock): Promise<Caller | null> {
  const basic = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (basic) {
    const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':', 2)
    if (!uuid.safeParse(id).success) return null
    const [row] = await db.select().from(credentials).where(eq(credentials.id, id))
    if (!row || !sameText(row.secretHash, hashToken(secret))) return null
    return { tenant: row.tenantId, authority: clientAgent(row.tenantId, row.id), mayWrite: true }
  }
  const session = await findSession(db, getCookie(c, SESSION_COOKIE) ?? '', new Date(now()))
  if (session?.kind !== 'manager') return null
  return { tenant: session.tenant, authority: clientAgent(session.tenant, session.person), mayWrite: false }
}

type XapiEnv = { Variables: HttpEnv['Variables'] & { caller: Caller } }

/**
 * The statements resource of an xAPI 2.0 record store (IEEE 9274.1.1). Of this server's own runs it holds one statement
 * for each that was verified (xapi/runStatement.ts); a false one was never there. As far as it goes yet: PUT, POST, GET with the
 * usual filters, voiding, `more`. Not yet: attachments in the request, signed statements, ids and canonical formats,
 * related agents and activities, the document resources, version 1.0.3.
 */
export function xapiRoutes(db: Db, now: Clock): Hono<XapiEnv> {
  const app = new Hono<XapiEnv>()

  app.use(async (c, next) => {
    c.header('X-Experience-API-Version', XAPI_VERSION)
    const version = c.req.header('x-experience-api-version')
    if (c.req.path.endsWith('/about')) return next()
    if (version === undefined || !/^2\.0(\.\d+)?$/.test(version)) {
      // A browser that a manager opens the address in sends no such header, and is let in to read.
      const managerReads = version === undefined && c.req.method === 'GET' && getCookie(c, SESSION_COOKIE) !== undefined
      if (!managerReads)
        return refuse(
          c,
          400,
          'xapi-version',
          `X-Experience-API-Version is '${version ?? 'missing'}'; this server speaks ${XAPI_VERSION}`,
        )
    }
    const caller = await callerOf(c, db, now)
    if (!caller) {
      c.header('WWW-Authenticate', 'Basic realm="xapi", charset="UTF-8"')
      return refuse(
        c,
        401,
        'signed-out',
        'sign in with the credential of your system (Basic), or as a manager in this browser',
      )
    }
    if (!caller.mayWrite && c.req.method !== 'GET' && c.req.method !== 'HEAD')
      return refuse(c, 403, 'read-only', 'managers may read statements; use a system credential to write them')
    c.set('caller', caller)
    return next()
  })
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (c) =>
        refuse(c, 413, 'too-large', `the request is larger than ${BODY_LIMIT} bytes; send fewer statements at once`),
    }),
  )

  app.get('/about', (c) => c.json({ version: [XAPI_VERSION] }))

  app.put('/statements', async (c) => {
    const id = c.req.query('statementId') ?? ''
    if (!uuid.safeParse(id).success)
      return refuse(c, 400, 'bad-request', `statementId: '${id.slice(0, 60)}' is no UUID; name the statement's id`)
    const body = await readJson(c, statementSchema)
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    if (body.value.id !== undefined && body.value.id.toLowerCase() !== id.toLowerCase())
      return refuse(c, 400, 'bad-request', `id: '${body.value.id}' is not the statementId '${id}' of the address`)
    const { tenant, authority } = c.get('caller')
    const at = new Date(now())
    const stored = await storeAll(db, { tenant, authority, at }, [{ ...body.value, id }])
    if (!stored.ok)
      return refuse(c, stored.error.code === 'conflict' ? 409 : 400, stored.error.code, stored.error.message)
    return c.body(null, 204)
  })

  app.post('/statements', async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
      return refuse(
        c,
        400,
        'bad-request',
        `Content-Type is '${c.req.header('content-type') ?? 'missing'}'; statements come as application/json`,
      )
    const body = parseJson(await c.req.text(), z.union([statementSchema, z.array(statementSchema).min(1).max(MOST)]))
    if (!body.ok) return refuse(c, 400, body.error.code, body.error.message)
    const { tenant, authority } = c.get('caller')
    const at = new Date(now())
    const list = [body.value].flat().map((s) => ({ ...s, id: (s.id ?? newId(at.getTime())).toLowerCase() }))
    if (new Set(list.map((s) => s.id)).size < list.length)
      return refuse(c, 400, 'bad-request', 'two statements of the request have the same id; send each once')
    // In the order of their ids: two requests that share statements then never wait for each other.
    const sorted = list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const stored = await storeAll(db, { tenant, authority, at }, sorted)
    if (!stored.ok)
      return refuse(c, stored.error.code === 'conflict' ? 409 : 400, stored.error.code, stored.error.message)
    return c.json(list.map((s) => s.id))
  })

  app.get('/statements', async (c) => {
    c.header('X-Experience-API-Consistent-Through', new Date(now()).toISOString())
    const query = readQuery(c, statementQuerySchema)
    if (!query.ok) return refuse(c, 400, query.error.code, query.error.message)
    const { tenant } = c.get('caller')
    const { statementId, voidedStatementId } = query.value
    const one = statementId ?? voidedStatementId
    if (one !== undefined) {
      const extra = Object.keys(c.req.query()).filter(
        (k) => !['statementId', 'voidedStatementId', 'format'].includes(k),
      )
      if (extra.length > 0 || (statementId && voidedStatementId))
        return refuse(
          c,
          400,
          'bad-request',
          `${statementId ? 'statementId' : 'voidedStatementId'} goes with no other filter (there was ${extra.join(', ') || 'both'})`,
        )
      const [row] = await db
        .select({ body: statements.body })
        .from(statements)
        .where(
          and(
            eq(statements.tenantId, tenant),
            eq(statements.id, one),
            eq(statements.voided, statementId === undefined),
          ),
        )
      return row ? c.json(row.body) : notFound(c, 'statement with this id')
    }
    const page = await listStatements(db, tenant, query.value)
    if (!page.ok) return refuse(c, 400, page.error.code, page.error.message)
    const more = new URLSearchParams(c.req.query())
    if (page.value.next) more.set('cursor', page.value.next)
    return c.json({
      statements: page.value.bodies,
      more: page.value.next ? `/xapi/statements?${more}` : '',
    })
  })

  return app
}

class Undo extends Error {
  constructor(readonly failed: { ok: false; error: { code: string; message: string } }) {
    super(failed.error.message)
  }
}

/** Stores all statements with their links or, where one cannot be stored, none. */
async function storeAll(
  db: Db,
  by: Omit<NewStatement, 'statement' | 'run'>,
  list: readonly Statement[],
): Promise<Result<true>> {
  try {
    return await inTransaction(db, async (tx) => {
      const links: Entry[] = []
      for (const statement of list) {
        const stored = await storeStatement(tx, { ...by, statement })
        if (!stored.ok) throw new Undo(stored)
        links.push(...stored.value.links)
      }
      if (links.length > 0) await appendLinks(tx, by.tenant, by.at, links)
      return ok(true)
    })
  } catch (e) {
    if (e instanceof Undo) return e.failed
    throw e
  }
}

type Query = z.infer<typeof statementQuerySchema>

async function listStatements(
  db: Db,
  tenant: string,
  q: Query,
): Promise<Result<{ bodies: unknown[]; next: string | null }>> {
  if (q.cursor !== undefined && !uuid.safeParse(q.cursor).success)
    return fail('bad-request', `cursor: '${q.cursor}' is none of ours; follow the more link as it is`)
  const up = q.ascending === 'true'
  const filters: (SQL | undefined)[] = [
    eq(statements.tenantId, tenant),
    eq(statements.voided, false),
    q.verb ? eq(statements.verb, q.verb) : undefined,
    q.activity ? eq(statements.activity, q.activity) : undefined,
    q.registration ? eq(statements.registration, q.registration) : undefined,
    q.since ? gt(statements.stored, new Date(q.since)) : undefined,
    q.until ? lte(statements.stored, new Date(q.until)) : undefined,
    q.cursor ? (up ? gt : lt)(statements.pageKey, q.cursor) : undefined,
  ]
  if (q.agent !== undefined) {
    const agent = parseJson(q.agent, agentSchema)
    if (!agent.ok) return fail('bad-request', `agent: ${agent.error.message}`)
    filters.push(eq(statements.agent, agentKey(agent.value) ?? ''))
  }
  const limit = q.limit === 0 ? PAGE : Math.min(q.limit, PAGE)
  const rows = await db
    .select({ key: statements.pageKey, body: statements.body })
    .from(statements)
    .where(and(...filters))
    .orderBy((up ? asc : desc)(statements.pageKey))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  return ok({ bodies: page.map((r) => r.body), next: rows.length > limit ? (page.at(-1)?.key ?? null) : null })
}
