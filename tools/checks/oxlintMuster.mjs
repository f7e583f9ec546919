/**
 * Lint rules of our own for oxlint: what keeps a re-run equal to the run, bit by bit (see CONTRIBUTING.md).
 * The names in the messages are the repository's: exact maths, no clock, no chance, cannon-es behind one file.
 */

/** Members of Math that every engine computes to the same bits (IEEE 754 or integers), and constants. */
const EXACT = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
  'E',
  'LN10',
  'LN2',
  'LOG10E',
  'LOG2E',
  'PI',
  'SQRT1_2',
  'SQRT2',
])

/** Globals that know the time, the machine, the network, the page or chance. */
const OUTSIDE = new Set([
  'Date',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'crypto',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'window',
  'self',
  'globalThis',
  'global',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'process',
  'Buffer',
  'require',
  'Intl',
  'console',
  'eval',
  'Function',
])

/** Methods whose result depends on the machine's language. */
const LOCALE = new Set([
  'toLocaleString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
  'toLocaleDateString',
  'localeCompare',
])

/** Libraries that a pure folder may use: none has a clock, chance, engine trigonometry (but cannon-es, ruled below) or a DOM. */
const PURE_LIBRARIES = [/^@stdlib\/math-base-special-/, /^@noble\/hashes(\/|$)/, /^fflate$/, /^cannon-es$/]

/** Of cannon-es: what reads the clock or uses the engine's trigonometry, and shapes that do not hold. */
const CANNON_BANNED = new Set(['fixedStep', 'setFromEuler', 'setFromAxisAngle', 'slerp', 'toEuler', 'toAxisAngle'])
const CANNON_SHAPES = new Set(['Cylinder', 'Trimesh', 'Heightfield'])

const nameOf = (node) =>
  node.type === 'Identifier' ? node.name : node.type === 'Literal' && typeof node.value === 'string' ? node.value : null

/** Name of a member, also when written `Math['sin']`; null when it cannot be known. */
const memberOf = (node) => (node.computed && node.property.type !== 'Literal' ? null : nameOf(node.property))

/** Is this identifier a name for something (a key, a property, a type), and not a value that is read? */
function isName(node) {
  const { parent } = node
  if (!parent) return false
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed
  if (parent.type === 'Property' || parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition')
    return parent.key === node && !parent.computed && !parent.shorthand
  return (
    parent.type.startsWith('TS') &&
    parent.type !== 'TSAsExpression' &&
    parent.type !== 'TSNonNullExpression' &&
    parent.type !== 'TSSatisfiesExpression'
  )
}

/** Is `name` a variable, parameter or import of this file (and so not the global)? */
function isLocal(context, node, name) {
  for (let scope = context.sourceCode.getScope(node); scope; scope = scope.upper) {
    const variable = scope.set.get(name)
    if (variable && variable.defs.length > 0) return true
  }
  return false
}

const exactMath = {
  create(context) {
    const refuse = (node, what) =>
      context.report({ node, message: `${what} differs by an ulp between engines; take it from src/base/math.ts` })
    return {
      Identifier(node) {
        if (node.name !== 'Math' || isName(node) || isLocal(context, node, 'Math')) return
        const { parent } = node
        if (parent.type !== 'MemberExpression' || parent.object !== node)
          return refuse(node, 'Math handed on as a value')
        const member = memberOf(parent)
        if (member === null || !EXACT.has(member)) refuse(parent, `Math.${member ?? '[...]'}`)
      },
      BinaryExpression(node) {
        if (node.operator === '**') refuse(node, 'The operator **')
      },
      AssignmentExpression(node) {
        if (node.operator === '**=') refuse(node, 'The operator **=')
      },
    }
  },
}

const pure = {
  create(context) {
    const imported = (node) => {
      const from = node.source?.value
      if (typeof from !== 'string' || from.startsWith('.') || node.importKind === 'type') return
      if (!PURE_LIBRARIES.some((allowed) => allowed.test(from)))
        context.report({ node, message: `'${from}' may not be imported here: this folder is run again on any machine` })
    }
    return {
      ImportDeclaration: imported,
      ExportNamedDeclaration: imported,
      ExportAllDeclaration: imported,
      ImportExpression(node) {
        context.report({ node, message: 'A dynamic import may not be used here: the core is one file' })
      },
      Identifier(node) {
        if (!OUTSIDE.has(node.name) || isName(node) || isLocal(context, node, node.name)) return
        context.report({
          node,
          message: `${node.name} may not be used here: time is the tick, chance is the seeded generator`,
        })
      },
      MemberExpression(node) {
        const member = memberOf(node)
        if (member !== null && LOCALE.has(member))
          context.report({
            node,
            message: `${member} depends on the machine's language; compare with < or by code points`,
          })
      },
    }
  },
}

const cannon = {
  create(context) {
    let imports = false
    const here = context.filename.replaceAll('\\', '/').endsWith('/src/sim/physics.ts')
    const bad = (node, message) => imports && context.report({ node, message })
    return {
      ImportDeclaration(node) {
        if (node.source.value !== 'cannon-es') return
        imports = true
        if (!here) context.report({ node, message: 'Only src/sim/physics.ts imports cannon-es' })
        for (const s of node.specifiers) {
          const name = s.type === 'ImportSpecifier' ? nameOf(s.imported) : null
          if (name === null) bad(s, 'Import what is used from cannon-es by name, so that it can be checked')
          else if (CANNON_SHAPES.has(name))
            bad(s, `cannon-es ${name}: boxes and spheres only (trigonometry, or falls through)`)
        }
      },
      CallExpression(node) {
        if (node.callee.type !== 'MemberExpression' || memberOf(node.callee) !== 'step') return
        if (node.arguments.length !== 1 || node.arguments[0].type === 'SpreadElement')
          bad(node, 'world.step(dt) with that one argument: the other form reads the clock')
      },
      MemberExpression(node) {
        const member = memberOf(node)
        if (member !== null && CANNON_BANNED.has(member))
          bad(node, `cannon-es ${member} reads the clock or uses the engine's trigonometry`)
      },
      Property(node) {
        const name = nameOf(node.key)
        if ((name === 'linearDamping' || name === 'angularDamping') && node.value.value !== 0)
          bad(node, `${name} must be 0: cannon-es damps with Math.pow; damp in our own code`)
      },
      AssignmentExpression(node) {
        const name = node.left.type === 'MemberExpression' ? memberOf(node.left) : null
        if ((name === 'linearDamping' || name === 'angularDamping') && node.right.value !== 0)
          bad(node, `${name} must be 0: cannon-es damps with Math.pow; damp in our own code`)
      },
    }
  },
}

export default {
  meta: { name: 'muster' },
  rules: { 'exact-math': exactMath, pure, cannon },
}
