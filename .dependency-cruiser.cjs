/**
 * The import table: which folder may import which. A folder may always import itself.
 * Type imports count like others, unless a row says otherwise.
 */
const may = {
  base: [],
  content: [],
  site: ['base'],
  sim: ['site', 'base', 'content'],
  score: ['sim', 'base', 'content'],
  record: ['sim', 'score', 'base'],
  players: ['sim', 'site', 'record', 'base'],
  input: ['record', 'sim', 'base'],
  api: ['base'],
  report: ['api', 'record', 'score', 'base'],
  worker: ['report', 'base'],
  view: ['sim', 'site', 'record', 'base', 'content'],
  trainee: ['input', 'view', 'report', 'score', 'record', 'sim', 'api', 'base', 'content'],
  // the page of the models: what the hazard models say of themselves
  models: ['sim', 'base', 'content'],
  review: ['api', 'models', 'view', 'site', 'score', 'base', 'content'],
  server: ['api', 'report', 'record', 'base', 'content'],
  cli: ['server', 'report', 'record', 'players', 'api', 'base'],
  // app lays the view's stages into the trainee's pages, lazily
  app: ['trainee', 'view', 'review', 'report', 'api', 'base', 'content', 'scenes'],
}

const pathOf = (folder) => (folder === 'content' || folder === 'scenes' ? `^${folder}/` : `^src/${folder}/`)
const ours = '^(src|scenes|content|test|tools)/'

/** The composition root of the core: the one file of app that meets the judging code. */
const CORE = '^src/app/core\\.ts$'

const rows = Object.entries(may).map(([folder, allowed]) => ({
  name: `table-${folder}`,
  comment: `${folder} may import ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: pathOf(folder), pathNot: [CORE] },
  to: { path: ours, pathNot: [folder, ...allowed].map(pathOf) },
}))

module.exports = {
  forbidden: [
    ...rows,
    {
      name: 'table-scenes',
      comment: 'a scene (not its set, not its runs) may import sim, site, base, content and its own folder',
      severity: 'error',
      from: { path: '^scenes/([^/]+)/', pathNot: '^scenes/[^/]+/(set\\.tsx$|set/|runs/|playing/)' },
      to: { path: ours, pathNot: ['^src/(sim|site|base)/', '^content/', '^scenes/$1/'] },
    },
    {
      name: 'scene-not-set',
      comment: 'a scene knows nothing of its looks or of who plays it',
      severity: 'error',
      from: { path: '^scenes/[^/]+/', pathNot: '^scenes/[^/]+/(set\\.tsx$|set/|runs/|playing/)' },
      to: { path: '^scenes/[^/]+/(set\\.tsx$|set/|runs/|playing/)' },
    },
    {
      name: 'table-set',
      comment: 'a set may import its own scene, view, site and base',
      severity: 'error',
      from: { path: '^scenes/([^/]+)/(set\\.tsx$|set/)' },
      to: { path: ours, pathNot: ['^src/(view|site|base)/', '^scenes/$1/'] },
    },
    {
      name: 'table-runs',
      comment: 'a player of a scene may import players, its own scene, sim, site and base',
      severity: 'error',
      from: { path: '^scenes/([^/]+)/(runs|playing)/' },
      to: { path: ours, pathNot: ['^src/(players|sim|site|base)/', '^content/', '^scenes/$1/'] },
    },
    {
      name: 'table-core',
      comment: 'the core is sim, score, record and every scene, and nothing else',
      severity: 'error',
      from: { path: CORE },
      to: { path: ours, pathNot: ['^src/(base|sim|score|record)/', '^scenes/[^/]+/scene\\.ts$'] },
    },
    {
      name: 'core-not-bundled',
      comment: 'the core is loaded as the file that recordings name; nobody bundles it',
      severity: 'error',
      from: { path: '^(src|scenes|content)/' },
      to: { path: CORE },
    },
    {
      name: 'app-sets-only',
      comment: 'the page takes judging code from the core file alone: of scenes it loads sets, lazily, and texts',
      severity: 'error',
      from: { path: '^src/app/', pathNot: [CORE] },
      to: { path: '^scenes/', pathNot: ['set\\.tsx$', '\\.json$'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-app',
      severity: 'error',
      from: { path: '^(src|scenes|content)/', pathNot: '^src/app/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'no-test-in-production',
      severity: 'error',
      from: { path: '^(src|scenes|content)/' },
      to: { path: '^(test|tools)/' },
    },
    {
      name: 'no-circular',
      comment: 'types may refer to each other; code may not',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: { path: '^(src|scenes|content|test)/' },
      to: { couldNotResolve: true, pathNot: '^(virtual:|cloudflare:)' },
    },
    {
      name: 'no-dev-dependency-in-production',
      severity: 'error',
      from: { path: '^(src|scenes|content)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|public|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
