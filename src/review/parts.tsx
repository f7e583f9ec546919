import { type ComponentType, type ReactNode, createContext, useCallback, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SceneVoices } from '../../content/voices'
import type { Result } from '../base/result'
import type { ReplaySceneProps } from '../view/ReplayScene'
import type { Replay } from '../view/replay/replay'

/** Text of a key in the chosen language. */
export type Text = (key: string, values?: Record<string, string | number>) => string

/** What the page that holds everything gives to the managers' pages. */
export interface ReviewParts {
  /** The page that is looked at; `runs` is also that of one run. */
  view: 'runs' | 'devices' | 'confirm' | 'voice'
  /** Id of the run that is looked at, or null for the list. */
  run: string | null
  /** The run is looked at again in the picture. */
  replay: boolean
  go: (path: string) => void
  loadSceneTexts: (scene: string, language: 'zh-CN' | 'en') => Promise<void>
  /** Scenes in which somebody says something, and who says what in one. */
  voicedScenes: readonly string[]
  loadVoices: (scene: string) => Promise<SceneVoices>
  changeLanguage: (language: 'zh-CN' | 'en') => Promise<void>
  loadReplay: () => Promise<ReplayStage>
}

/** The picture in which a run is looked at again; loaded when it is asked for. */
export interface ReplayStage {
  Canvas: ComponentType<{ children: ReactNode }>
  /** Within the canvas. */
  Scene: ComponentType<ReplaySceneProps>
  /** A recording in the core that it names. */
  open: (bytes: Uint8Array) => Promise<Result<Replay>>
}

export const ReviewContext = createContext<ReviewParts | null>(null)

export function useReview(): ReviewParts {
  const parts = useContext(ReviewContext)
  if (!parts) throw new Error('useReview: this page stands outside the managers’ pages; mount it inside ReviewContext')
  return parts
}

/** Texts of the UI and, given a scene, of that scene first. */
export function useText(scene = ''): Text {
  const ns = useMemo(() => (scene === '' ? ['ui'] : [scene, 'ui', 'outside']), [scene])
  const { t } = useTranslation(ns)
  return useCallback((key, values) => t(key, { ...values, ns }), [t, ns])
}

/** The language shown, for dates and for antd. */
export function useLanguage(): 'zh-CN' | 'en' {
  const { i18n } = useTranslation('ui')
  return i18n.language === 'en' ? 'en' : 'zh-CN'
}
