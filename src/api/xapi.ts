import { z } from 'zod'
import { instant, sha256, uuid } from './fields'

/**
 * xAPI 2.0 (IEEE 9274.1.1) statements as far as this server reads them: what it answers queries by is checked, all
 * else is kept as it came.
 */
const iri = z
  .string()
  .max(2000)
  .regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'must be an IRI with a scheme, such as urn:example:one')
const languageMap = z.record(z.string().max(35), z.string().max(20_000))
const extensions = z.record(iri, z.unknown())

const account = z.strictObject({ homePage: iri, name: z.string().min(1).max(500) })
/** Exactly one of these says who an agent is. */
const IDENTIFIERS = ['mbox', 'mbox_sha1sum', 'openid', 'account'] as const
const identifiers = {
  mbox: z
    .string()
    .max(500)
    .regex(/^mailto:[^\s@]+@[^\s@]+$/, 'must be mailto: and an address')
    .optional(),
  mbox_sha1sum: z
    .string()
    .regex(/^[0-9a-f]{40}$/i, 'must be 40 hex digits')
    .optional(),
  openid: iri.optional(),
  account: account.optional(),
}
const idsOf = (agent: Record<string, unknown>): number => IDENTIFIERS.filter((k) => agent[k] !== undefined).length

export const agentSchema = z
  .strictObject({ objectType: z.literal('Agent').optional(), name: z.string().max(500).optional(), ...identifiers })
  .refine((a) => idsOf(a) === 1, 'must have exactly one of mbox, mbox_sha1sum, openid, account')
export type Agent = z.infer<typeof agentSchema>

const groupSchema = z
  .strictObject({
    objectType: z.literal('Group'),
    name: z.string().max(500).optional(),
    member: z.array(agentSchema).max(500).optional(),
    ...identifiers,
  })
  .refine((g) => idsOf(g) <= 1, 'must have at most one of mbox, mbox_sha1sum, openid, account')
  .refine((g) => idsOf(g) === 1 || (g.member?.length ?? 0) > 0, 'without an identifier must have members')
const actorSchema = z.union([agentSchema, groupSchema])

const activitySchema = z.strictObject({
  objectType: z.literal('Activity').optional(),
  id: iri,
  definition: z
    .looseObject({
      name: languageMap.optional(),
      description: languageMap.optional(),
      type: iri.optional(),
      extensions: extensions.optional(),
    })
    .optional(),
})
const statementRef = z.strictObject({ objectType: z.literal('StatementRef'), id: uuid })
const subStatement = z.looseObject({ objectType: z.literal('SubStatement') })

const activities = z.union([activitySchema, z.array(activitySchema).max(200)])
const contextSchema = z.looseObject({
  registration: uuid.optional(),
  instructor: actorSchema.optional(),
  team: groupSchema.optional(),
  contextActivities: z
    .strictObject({
      parent: activities.optional(),
      grouping: activities.optional(),
      category: activities.optional(),
      other: activities.optional(),
    })
    .optional(),
  statement: statementRef.optional(),
  extensions: extensions.optional(),
})

const resultSchema = z.strictObject({
  score: z
    .strictObject({
      scaled: z.number().min(-1).max(1).optional(),
      raw: z.number().optional(),
      min: z.number().optional(),
      max: z.number().optional(),
    })
    .optional(),
  success: z.boolean().optional(),
  completion: z.boolean().optional(),
  response: z.string().max(20_000).optional(),
  duration: z
    .string()
    .regex(
      /^P(?=.)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)$/,
      'must be an ISO 8601 duration',
    )
    .optional(),
  extensions: extensions.optional(),
})

const attachmentSchema = z.strictObject({
  usageType: iri,
  display: languageMap,
  description: languageMap.optional(),
  contentType: z.string().max(200),
  length: z.number().int().min(0),
  sha2: sha256,
  /** Only attachments that lie elsewhere: this server takes none in the request yet. */
  fileUrl: iri,
})

export const statementSchema = z.strictObject({
  id: uuid.optional(),
  actor: actorSchema,
  verb: z.strictObject({ id: iri, display: languageMap.optional() }),
  object: z.union([
    activitySchema,
    statementRef,
    agentSchema.and(z.looseObject({ objectType: z.literal('Agent') })),
    groupSchema,
    subStatement,
  ]),
  result: resultSchema.optional(),
  context: contextSchema.optional(),
  timestamp: instant.optional(),
  stored: instant.optional(),
  authority: actorSchema.optional(),
  version: z.string().max(20).optional(),
  attachments: z.array(attachmentSchema).max(50).optional(),
})
export type Statement = z.infer<typeof statementSchema>

/** What the server answers with: id, timestamp, stored and authority are always there. */
export type StoredStatement = Statement & {
  id: string
  timestamp: string
  stored: string
  authority: Agent
  version: string
}

/** GET /xapi/statements, the filters that are answered. */
export const statementQuerySchema = z.strictObject({
  statementId: uuid.optional(),
  voidedStatementId: uuid.optional(),
  verb: iri.optional(),
  activity: iri.optional(),
  /** JSON of an agent. */
  agent: z.string().max(4000).optional(),
  registration: uuid.optional(),
  since: instant.optional(),
  until: instant.optional(),
  /** 0 asks for as many as the server gives at most. */
  limit: z.coerce.number().int().min(0).default(0),
  ascending: z.enum(['true', 'false']).default('false'),
  format: z.literal('exact').default('exact'),
  /** Ours: where a `more` link goes on. */
  cursor: z.string().max(200).optional(),
})

export const XAPI_VERSION = '2.0.0'
/** Verb with which a statement takes back an earlier one. */
export const VOIDED = 'http://adlnet.gov/expapi/verbs/voided'
