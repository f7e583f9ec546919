import { Group, type Material } from 'three'
import type { Sim } from '../../sim/sim'
import { EntityLabelLayer, entityPictures, pictureOf } from '../entity/labelLayer'
import { EntityLayer } from '../entity/entityLayer'
import { EffectLayer } from '../effects/effectLayer'
import { PeopleLayer } from '../person/peopleLayer'
import { type LabelAtlas, buildAtlas } from '../label/atlas'
import { labelMaterial } from '../label/labelMaterial'
import { CapLampLayer } from '../look/capLampLayer'
import { LampGlowLayer } from '../look/lampGlowLayer'
import { MoteLayer } from '../look/moteLayer'
import { RainLayer } from '../look/rainLayer'
import { SiteLights } from '../look/siteLights'
import { SKIES } from '../look/skies'
import type { Fixtures } from './fixtures'
import type { DrawFrame, Layer } from './layer'
import { SiteLayer } from './siteLayer'

type Text = (key: string) => string

/** Everything of the world that is drawn the same in a run and in its debrief. */
export class WorldSet implements Layer {
  readonly object = new Group()
  readonly entities: EntityLayer
  readonly people: PeopleLayer
  private readonly lights: SiteLights
  private readonly atlas: LabelAtlas
  private readonly label: Material
  /** As `label`, for batches: see Fixtures.things. */
  private readonly thingLabel: Material
  private readonly layers: Layer[]

  constructor(
    sim: Sim,
    private readonly fixtures: Fixtures,
    anisotropy: number,
    text: Text,
  ) {
    const { site } = sim.scene
    const sky = sim.scene.forms.find((f) => f.id === sim.world.form.id)?.sky ?? site.sky ?? 'clear'
    this.lights = new SiteLights(site, sim.defs, SKIES[sky], fixtures.around)
    fixtures.attend(site, sky, this.lights.count)
    const pictures = [
      ...site.parts.flatMap((p) => p.labels.map((l) => pictureOf(l, text))),
      ...entityPictures(sim.defs, text),
    ]
    this.atlas = buildAtlas(pictures, anisotropy)
    this.label = fixtures.rim.fit(labelMaterial(this.atlas.texture, fixtures.look, fixtures.around, this.lights.count))
    const { solid, flat, glass, wire, things, quality } = fixtures
    const materials = { solid, flat, glass, wire, label: this.label }
    this.thingLabel = fixtures.rim.fit(
      labelMaterial(this.atlas.texture, fixtures.look, fixtures.around, this.lights.count),
    )
    this.entities = new EntityLayer(sim, things.solid, things.glass, quality)
    this.people = new PeopleLayer(sim, fixtures)
    this.layers = [
      new SiteLayer(sim.scene.id, site, materials, fixtures.around, this.atlas, text, quality),
      this.entities,
      new EntityLabelLayer(sim, this.thingLabel, this.atlas, text),
      this.people,
      new EffectLayer(sim, fixtures),
    ]
    const { look, around } = fixtures
    if (look.rain > 0) this.layers.push(new RainLayer(around, look))
    if (look.lamps > 0 && site.lamps) this.layers.push(new LampGlowLayer(site.lamps, fixtures.rim))
    if (look.capLamp) this.layers.push(new CapLampLayer(around.air), new MoteLayer(around.air))
    for (const l of this.layers) this.object.add(l.object)
  }

  update(frame: DrawFrame): void {
    const { entities, gas, wind } = frame.sim.world
    this.fixtures.around.setWind(wind, frame.timeS)
    this.lights.update(entities, gas, frame.eye, frame.timeS, frame.dtS)
    for (const l of this.layers) l.update(frame)
  }

  dispose(): void {
    for (const l of this.layers) l.dispose()
    this.atlas.texture.dispose()
    this.label.dispose()
    this.thingLabel.dispose()
  }
}
