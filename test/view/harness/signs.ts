import names from '../../../content/terms.zh-CN.json'
import { SIGNS } from '../../../content/signs'
import { drawSign } from '../../../src/view/label/signs'

/** Every drawn sign with its name, large and at the 40 pixels at which it must still be told from others: /signs.html */
const COLUMNS = 15
const CELL = { w: 104, h: 128 }
const LARGE = 64
const SMALL = 40

const canvas = document.getElementById('sheet') as HTMLCanvasElement
canvas.width = COLUMNS * CELL.w
canvas.height = Math.ceil(SIGNS.length / COLUMNS) * CELL.h
const ctx = canvas.getContext('2d')
if (!ctx) throw new Error('no 2D canvas')
ctx.textAlign = 'center'
SIGNS.forEach(({ code }, i) => {
  const x = (i % COLUMNS) * CELL.w
  const y = Math.floor(i / COLUMNS) * CELL.h
  drawSign(ctx, code, x + 0, y + 4, LARGE)
  drawSign(ctx, code, x + LARGE, y + 4 + LARGE - SMALL, SMALL)
  ctx.fillStyle = '#000000'
  ctx.font = '12px sans-serif'
  ctx.fillText(code, x + CELL.w / 2, y + LARGE + 20)
  ctx.fillText((names as Record<string, string>)[`sign.${code}`] ?? '', x + CELL.w / 2, y + LARGE + 38)
})
