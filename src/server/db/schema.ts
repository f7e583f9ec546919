import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Completion } from '../../api/completion'
import type { TimelineEvent } from '../../api/manage'
import type { PublicKey } from '../../api/devices'
import type { StoredStatement } from '../../api/xapi'
import type { Body } from '../chain/link'
import { SERVER_COUNTS } from './ids'

/**
 * The tables as queries see them. Keys, constraints and indexes stand in migrations/*.sql alone, which is what runs;
 * a test holds the columns here equal to those of the migrated database. `seal` binds what changes all the time in its
 * row (chain/seal.ts); how every other column is bound stands in chain/bound.ts.
 */
const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  // pg wants a Buffer, PGlite takes any byte array; a Buffer is both.
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
})

export const tenants = pgTable('tenants', {
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  retentionDays: integer('retention_days').notNull(),
  demo: boolean('demo').notNull(),
  createdAt: at('created_at').notNull(),
})

export const sites = pgTable('sites', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  code: text('code').notNull(),
  failed: integer('failed').notNull(),
  failedSince: at('failed_since'),
  createdAt: at('created_at').notNull(),
  seal: text('seal'),
})

export const people = pgTable('people', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  kind: text('kind', { enum: ['manager', 'trainee'] }).notNull(),
  name: text('name').notNull(),
  email: text('email'),
  card: text('card'),
  secretHash: text('secret_hash').notNull(),
  /** Managers: the PIN with which they confirm at a device; null while they have none. */
  pinHash: text('pin_hash'),
  failed: integer('failed').notNull(),
  lockedUntil: at('locked_until'),
  createdAt: at('created_at').notNull(),
  seal: text('seal'),
})

export const sessions = pgTable('sessions', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  tokenHash: text('token_hash').notNull(),
  personId: uuid('person_id').notNull(),
  siteId: uuid('site_id'),
  how: text('how', { enum: ['pin', 'code'] })
    .notNull()
    .default('pin'),
  createdAt: at('created_at').notNull(),
  expiresAt: at('expires_at').notNull(),
})

export const assignments = pgTable('assignments', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  traineeId: uuid('trainee_id').notNull(),
  scene: text('scene').notNull(),
  role: text('role').notNull(),
  /** Runs started so far; the last one's attempt number. */
  attempts: integer('attempts').notNull(),
  /** The enrolled device that counts these attempts; SERVER_COUNTS where the server does. */
  countedBy: uuid('counted_by').notNull().default(SERVER_COUNTS),
  createdAt: at('created_at').notNull(),
})

export const runs = pgTable('runs', {
  tenantId: uuid('tenant_id').notNull(),
  /** UUID version 7: its order is that of the starts, by the clock of whoever started it: the server, or a device. */
  id: uuid('id').notNull(),
  traineeId: uuid('trainee_id').notNull(),
  siteId: uuid('site_id').notNull(),
  assignmentId: uuid('assignment_id').notNull(),
  attempt: integer('attempt').notNull(),
  scene: text('scene').notNull(),
  role: text('role').notNull(),
  mode: text('mode', { enum: ['vr', 'ar', 'touch', 'desktop', 'headless'] }).notNull(),
  language: text('language', { enum: ['zh-CN', 'en'] }).notNull(),
  practice: boolean('practice').notNull(),
  core: text('core').notNull(),
  seed: text('seed').notNull(),
  ticketHash: text('ticket_hash').notNull(),
  signedInBy: text('signed_in_by', { enum: ['pin', 'code'] })
    .notNull()
    .default('pin'),
  /** `refused` stands in rows of release 0.1.0 alone: the same motion as another run, now refuted by the re-run. */
  status: text('status', { enum: ['started', 'completed', 'aborted', 'refused'] }).notNull(),
  /** Why it was aborted, or refused then. */
  note: text('note'),
  abortedTicks: integer('aborted_ticks'),
  startedAt: at('started_at').notNull(),
  endedAt: at('ended_at'),
})

export const completions = pgTable('completions', {
  tenantId: uuid('tenant_id').notNull(),
  runId: uuid('run_id').notNull(),
  record: jsonb('record').$type<Completion>().notNull(),
  /** Digest of the record's values: tells a second sending from another record. */
  recordDigest: text('record_digest').notNull(),
  inputDigest: text('input_digest').notNull(),
  recordingDigest: text('recording_digest').notNull(),
  score: doublePrecision('score').notNull(),
  passed: boolean('passed').notNull(),
  minutes: doublePrecision('minutes').notNull(),
  receivedAt: at('received_at').notNull(),
  /** Compact JWS of the enrolled device over `recordDigest`, or null. */
  signature: text('signature'),
})

/**
 * Recordings are rows and not files. A row commits together with the completion that it proves, under one fsync, so
 * that kill -9 or a power cut leaves both or neither; and several servers on one PostgreSQL see it. At 8 minutes and
 * under 300 KB a run the database does not mind.
 */
export const recordings = pgTable('recordings', {
  tenantId: uuid('tenant_id').notNull(),
  runId: uuid('run_id').notNull(),
  size: integer('size').notNull(),
  bytes: bytea('bytes').notNull(),
})

export const verifications = pgTable('verifications', {
  tenantId: uuid('tenant_id').notNull(),
  runId: uuid('run_id').notNull(),
  core: text('core').notNull(),
  status: text('status', { enum: ['pending', 'running', 'verified', 'refuted', 'unverifiable'] }).notNull(),
  code: text('code'),
  why: text('why'),
  flags: jsonb('flags').$type<string[]>().notNull(),
  /** What happened, as the re-run gave it. */
  events: jsonb('events').$type<TimelineEvent[]>().notNull(),
  tries: integer('tries').notNull(),
  leaseOwner: uuid('lease_owner'),
  leaseUntil: at('lease_until'),
  queuedAt: at('queued_at').notNull(),
  at: at('at'),
  seal: text('seal'),
})

export const statements = pgTable('statements', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  /** UUID version 7 made when it was stored: pages go by it and stay stable while statements arrive. */
  pageKey: uuid('page_key').notNull(),
  runId: uuid('run_id'),
  verb: text('verb').notNull(),
  /** Activity id when the object is one. */
  activity: text('activity'),
  /** The actor in one canonical form. */
  agent: text('agent'),
  registration: uuid('registration'),
  /** The statement that this one takes back. */
  voids: uuid('voids'),
  voided: boolean('voided').notNull(),
  /** Digest of what was sent: tells a second sending from a conflict. */
  digest: text('digest').notNull(),
  body: jsonb('body').$type<StoredStatement>().notNull(),
  stored: at('stored').notNull(),
})

/** Other systems' access to /xapi. */
export const credentials = pgTable('credentials', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  secretHash: text('secret_hash').notNull(),
  createdAt: at('created_at').notNull(),
})

/** The last link of each tenant; whoever appends locks this row. */
export const chainHeads = pgTable('chain_heads', {
  tenantId: uuid('tenant_id').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
})

/** What happened to evidence, in order, each link with the hash of the one before. */
export const chain = pgTable('chain', {
  tenantId: uuid('tenant_id').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  /** One of KINDS; text, so that the audit can read what somebody put here. */
  kind: text('kind').notNull(),
  /** The run, or the key of the row; null where the link is about the chain itself. */
  subject: uuid('subject'),
  body: jsonb('body').$type<Body>().notNull(),
  prev: text('prev').notNull(),
  hash: text('hash').notNull(),
  at: at('at').notNull(),
})

/** Devices that a supervisor has enrolled. Each has a key pair of its own; the private key never leaves it. */
export const devices = pgTable('devices', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  siteId: uuid('site_id').notNull(),
  /** Given by the supervisor: what is written on the device. */
  name: text('name').notNull(),
  /** What it says of itself. */
  about: text('about').notNull(),
  publicKey: jsonb('public_key').$type<PublicKey>().notNull(),
  enrolledBy: uuid('enrolled_by').notNull(),
  enrolledAt: at('enrolled_at').notNull(),
  withdrawnAt: at('withdrawn_at'),
})

/** What a device has to sign to show that it has its key. */
export const deviceChallenges = pgTable('device_challenges', {
  tenantId: uuid('tenant_id').notNull(),
  deviceId: uuid('device_id').notNull(),
  challengeHash: text('challenge_hash').notNull(),
  expiresAt: at('expires_at').notNull(),
  seal: text('seal'),
})

/** Six digits that a device shows and a supervisor confirms on another screen. */
export const codes = pgTable('codes', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  siteId: uuid('site_id').notNull(),
  purpose: text('purpose', { enum: ['enrol', 'sign-in'] }).notNull(),
  code: text('code').notNull(),
  /** Of the secret with which the device asks what came of it. */
  secretHash: text('secret_hash').notNull(),
  about: text('about').notNull(),
  /** Who wants to sign in. */
  traineeId: uuid('trainee_id'),
  /** Of the device that wants to be enrolled. */
  publicKey: jsonb('public_key').$type<PublicKey>(),
  state: text('state', { enum: ['waiting', 'confirmed', 'refused', 'used'] }).notNull(),
  createdAt: at('created_at').notNull(),
  expiresAt: at('expires_at').notNull(),
  decidedBy: uuid('decided_by'),
  decidedAt: at('decided_at'),
  /** The device that was enrolled. */
  deviceId: uuid('device_id'),
})

/** Digits that a manager typed and that no device showed, within the last minutes (codes/guesses.ts). */
export const codeGuesses = pgTable('code_guesses', {
  tenantId: uuid('tenant_id').notNull(),
  personId: uuid('person_id').notNull(),
  failed: integer('failed').notNull(),
  failedSince: at('failed_since').notNull(),
  seal: text('seal'),
})

/** Who wears the headset? Asked by the device in a run, answered by a supervisor on another screen. */
export const checks = pgTable('checks', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  runId: uuid('run_id').notNull(),
  moment: text('moment', { enum: ['start', 'random', 'end'] }).notNull(),
  askedAt: at('asked_at').notNull(),
  samePerson: boolean('same_person'),
  answeredBy: uuid('answered_by'),
  answeredAt: at('answered_at'),
  seal: text('seal'),
})

/** A run that an enrolled device began by itself, as the device has signed it (api/devices.ts). */
export const deviceStarts = pgTable('device_starts', {
  tenantId: uuid('tenant_id').notNull(),
  runId: uuid('run_id').notNull(),
  deviceId: uuid('device_id').notNull(),
  jws: text('jws').notNull(),
  registeredAt: at('registered_at').notNull(),
})

/** The head's way in each run (record/headPath.ts), a place a second, 16-bit numbers. Goes with the recording. */
export const motionPaths = pgTable('motion_paths', {
  tenantId: uuid('tenant_id').notNull(),
  runId: uuid('run_id').notNull(),
  scene: text('scene').notNull(),
  mode: text('mode').notNull(),
  path: bytea('path').notNull(),
})

/** A scene's lines as somebody of the site has spoken them (api/voices.ts); one a line and language, the last one. */
export const voiceLines = pgTable('voice_lines', {
  tenantId: uuid('tenant_id').notNull(),
  id: uuid('id').notNull(),
  scene: text('scene').notNull(),
  language: text('language', { enum: ['zh-CN', 'en'] }).notNull(),
  /** Key of the line's text. */
  line: text('line').notNull(),
  bytes: bytea('bytes').notNull(),
  lengthMs: integer('length_ms').notNull(),
  sha256: text('sha256').notNull(),
  recordedAt: at('recorded_at').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
})
