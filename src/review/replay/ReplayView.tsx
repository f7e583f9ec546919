import { Button, Card, Flex, Segmented, Select, Slider, Switch } from 'antd'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { RunDetail } from '../../api/manage'
import { TICK_RATE } from '../../base/time'
import type { Vec3 } from '../../base/vec'
import { type MapKind, isMapped } from '../../view/overlay/maps'
import type { Replay } from '../../view/replay/replay'
import type { Look } from '../../view/replay/replayDrawing'
import { clockAt } from '../format'
import { Losses } from '../Losses'
import { type ReplayStage, useText } from '../parts'
import { Timeline } from '../Timeline'
import { DoseCurve } from './DoseCurve'

const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const
/** A place that was jumped to stays marked for so long after its moment, ticks. */
const MARKED = 10 * TICK_RATE

interface ReplayViewProps {
  detail: RunDetail
  stage: ReplayStage
  replay: Replay
}

/** The picture, the way through time, what happened when, what was breathed, and where points were lost. */
export function ReplayView({ detail, stage, replay }: ReplayViewProps) {
  const { run, events, completion } = detail
  const t = useText(run.scene)
  const [look, setLook] = useState<Look>('follow')
  const [map, setMap] = useState<MapKind>('none')
  const [spot, setSpot] = useState<{ tick: number; at: Vec3 } | null>(null)
  const mapped = useStore(replay.store, (s) => s.sim !== null && isMapped(s.sim))
  const breathes = useStore(replay.store, (s) => s.sim !== null && s.sim.scene.logic.air !== null)
  const seek = (to: number): void => {
    setSpot(null)
    void replay.seek(to)
  }
  return (
    <Flex vertical gap={16}>
      <Card className="replay-card">
        <div className="replay-picture">
          <stage.Canvas>
            <Picture stage={stage} replay={replay} scene={run.scene} look={look} map={map} spot={spot} />
          </stage.Canvas>
        </div>
        <Transport replay={replay} seek={seek} />
        <Flex gap={16} wrap align="center">
          <Segmented<Look>
            value={look}
            onChange={setLook}
            options={(['follow', 'eyes'] as const).map((value) => ({ value, label: t(`ui.replay.look.${value}`) }))}
          />
          {mapped &&
            (['gas', 'dose'] as const).map((kind) => (
              <label key={kind} className="replay-switch">
                <Switch checked={map === kind} onChange={(on) => setMap(on ? kind : 'none')} /> {t(`ui.walk.${kind}`)}
              </label>
            ))}
        </Flex>
        <p className="fine">{t(map === 'none' ? `ui.replay.look.${look}.text` : `ui.walk.${map}.text`)}</p>
      </Card>
      <Timeline scene={run.scene} events={events} ticks={replay.ticks} of={{ replay, seek }} />
      {breathes && <DoseCurve replay={replay} scene={run.scene} />}
      {completion && (
        <Losses
          verdict={completion.verdict}
          show={(loss) => {
            seek(loss.tick)
            setSpot({ tick: loss.tick, at: loss.at })
          }}
        />
      )}
    </Flex>
  )
}

/** Play and halt, how fast, and any moment of the run. */
function Transport({ replay, seek }: { replay: Replay; seek: (tick: number) => void }) {
  const t = useText()
  const { tick, playing, speed, ready } = useStore(replay.store)
  return (
    <Flex gap={12} align="center" wrap className="replay-transport">
      <Button type="primary" onClick={() => replay.play(!playing)}>
        {t(playing ? 'ui.walk.halt' : 'ui.replay.play')}
      </Button>
      <Select
        value={speed}
        onChange={(value) => replay.setSpeed(value)}
        aria-label={t('ui.replay.speed')}
        options={SPEEDS.map((value) => ({ value, label: t('ui.replay.times', { speed: value }) }))}
      />
      <Slider
        className="replay-slider"
        min={0}
        max={replay.ticks}
        value={tick}
        onChange={seek}
        tooltip={{ formatter: (value) => clockAt(value ?? 0, TICK_RATE) }}
        ariaLabelForHandle={t('ui.replay.time')}
      />
      <span className="mono replay-clock">
        {clockAt(tick, TICK_RATE)} / {clockAt(replay.ticks, TICK_RATE)}
      </span>
      {!ready && <span className="fine">{t('ui.walk.busy')}</span>}
    </Flex>
  )
}

interface PictureProps {
  stage: ReplayStage
  replay: Replay
  scene: string
  look: Look
  map: MapKind
  spot: { tick: number; at: Vec3 } | null
}

/** The moment shown, inside the canvas. */
function Picture({ stage, replay, scene, look, map, spot }: PictureProps) {
  const text = useText(scene)
  const sim = useStore(replay.store, (s) => s.sim)
  if (!sim) return null
  return (
    <stage.Scene
      sim={sim}
      text={text}
      look={() => look}
      map={() => map}
      doses={replay.doses}
      at={() => (spot && Math.abs(sim.world.tick - spot.tick) < MARKED ? spot.at : null)}
      sample={replay.sample}
      notes={replay.notes}
      onFrame={(dtS) => replay.advance(dtS)}
    />
  )
}
