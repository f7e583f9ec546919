import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { NOT_PLACING, type Placing } from '../../view/ar/placing'
import type { Stage } from '../ports'

const nothing = createStore<Placing>(() => NOT_PLACING)

/** How the site is being put into the room now. */
export const usePlacing = (stage: Stage | null): Placing => useStore(stage?.placing ?? nothing)

/** Is somebody asked anything about it? */
export const isPlacing = ({ step }: Placing): boolean => step !== 'off' && step !== 'done'
