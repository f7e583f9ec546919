import { type ReactNode, createContext, useCallback, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type StoreApi, useStore } from 'zustand'
import type { Journal } from '../report/journal'
import type { Finished } from './finish'
import type { Flow, FlowState } from './flow'
import type { Stage, Text, TraineeParts } from './ports'

/** What every page of the trainee's way can reach. */
export interface Way extends TraineeParts {
  flow: Flow
  /** Puts a run that has just ended on disk, and takes it out of the journal then. */
  hold: (finished: Finished, journal: Journal | null) => Promise<void>
  /** What the canvas shows, and the element that it fills. */
  picture: StoreApi<Picture>
}

export interface Picture {
  /** Drawn inside the canvas; null draws nothing. */
  scene: ((stage: Stage) => ReactNode) | null
  /** Nobody sees the canvas: a page of words lies over it. */
  covered: boolean
  host: HTMLElement | null
  contextLost: (() => void) | null
}

export const WayContext = createContext<Way | null>(null)

export function useWay(): Way {
  const way = useContext(WayContext)
  if (!way) throw new Error('useWay: this page stands outside the trainee flow; mount it inside WayContext')
  return way
}

/** A part of the flow's state. */
export function useFlow<T>(select: (state: FlowState) => T): T {
  const store: StoreApi<FlowState> = useWay().flow.store
  return useStore(store, select)
}

/** Texts of the UI and, given a scene, of that scene first, and the words of flags. */
export function useText(scene = ''): Text {
  const ns = useMemo(() => (scene === '' ? ['ui'] : [scene, 'ui', 'outside']), [scene])
  const { t } = useTranslation(ns)
  return useCallback((key, values) => t(key, { ...values, ns }), [t, ns])
}
