import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { Plot, Words } from '../../models/card'
import type { Curve } from './curves'
import { printedUnit, short } from './scale'

export type PlotOption = ComposeOption<
  LineSeriesOption | ScatterSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>

/** Those of the page (src/app/style.css): the chart measures its words and cannot inherit them. */
const FONTS = "'Muster Sans', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif"

/** Told apart without colour too: by dash, and by name in the legend. Each has a contrast of 4.5 on white or more. */
const LINES = [
  { color: '#0f5ea8', type: 'solid' },
  { color: '#b3261e', type: [10, 4] },
  { color: '#12754a', type: [3, 3] },
  { color: '#6b3fa0', type: [12, 3, 3, 3] },
  { color: '#8a5a00', type: [6, 6] },
  { color: '#1d2a33', type: [1, 3] },
] as const

/** What the chart shows: lines, paler where the model does not hold, and published points while they apply. */
export function plotOption(
  plot: Plot,
  lines: readonly Curve[],
  points: boolean,
  say: (words: Words) => string,
): PlotOption {
  const axis = (q: { name: Words; unit: string; log?: true }) => ({
    type: q.log ? ('log' as const) : ('value' as const),
    name: [say(q.name), printedUnit(q.unit)].filter((s) => s !== '').join(' / '),
    axisLabel: { formatter: (value: number) => short(value) },
    minorTick: { show: true },
  })
  return {
    animation: false,
    textStyle: { fontFamily: FONTS, fontSize: 13 },
    grid: { left: 8, right: 24, top: 48, bottom: 40, outerBoundsMode: 'same' },
    legend: {
      top: 0,
      left: 0,
      type: 'scroll',
      itemGap: 20,
      textStyle: { fontFamily: FONTS, fontSize: 13 },
      data: lines.map((line) => say(line.name)),
    },
    tooltip: { trigger: 'axis', valueFormatter: (value) => (typeof value === 'number' ? short(value) : '') },
    xAxis: { ...axis(plot.x), min: plot.x.from, max: plot.x.to, nameLocation: 'middle', nameGap: 28 },
    yAxis: { ...axis(plot.y), scale: true, nameTextStyle: { align: 'left' } },
    series: [
      ...lines.flatMap((line, i) => {
        const { color, type } = LINES[i % LINES.length] ?? LINES[0]
        const common = { type: 'line' as const, name: say(line.name), showSymbol: false, color }
        const style = { color, width: 2, type: typeof type === 'string' ? type : [...type] }
        return [
          { ...common, data: line.inside, lineStyle: style },
          { ...common, data: line.outside, lineStyle: { ...style, opacity: 0.35 } },
        ]
      }),
      ...(points
        ? plot.points.map(({ x, y, oracle }) => ({
            type: 'scatter' as const,
            name: oracle,
            data: [[x, y]],
            symbol: 'diamond',
            symbolSize: 12,
            color: '#1d2a33',
            label: { show: plot.points.length <= MOST_LABELS, formatter: oracle, position: 'top' as const },
          }))
        : []),
    ],
  }
}

/** More labels than these lie on top of each other. */
const MOST_LABELS = 4
