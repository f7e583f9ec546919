import { Group, type Material } from 'three'
import type { Sim } from '../../sim/sim'
import { EntityLabelLayer, entityPictures, pictureOf } from '../entity/labelLayer'
import { EntityLayer } from '../entity/entityLayer'
import { RopeLayer } from '../entity/ropeLayer'
import { VehicleShade } from '../entity/vehicleShade'
import { EffectLayer } from '../effects/effectLayer'
import { PeopleLayer } from '../person/peopleLayer'
import { type LabelAtlas, buildAtlas } from '../label/atlas'
import { labelMaterial } from '../label/labelMaterial'
import { CapLampLayer } from '../look/capLampLayer'
import { HelmetGlowLayer } from '../look/helmetGlowLayer'
import { LampGlowLayer } from '../look/lampGlowLayer'
import { MoteLayer } from '../look/moteLayer'
import { Murk } from '../look/murk'
import { RainLayer } from '../look/rainLayer'
import { SiteLights } from '../look/siteLights'
import type { Sky } from '../../site/types'
import type { Fixtures } from './fixtures'
import type { DrawFrame, Layer } from './layer'
import { SiteLayer } from './siteLayer'

type Text = (key: string) => string

/** Under these skies whoever drives has their lamps on. */
const LAMPS_ON: ReadonlySet<Sky> = new Set(['dusk', 'rain', 'fog', 'night'])

/** Everything of the world that is drawn the same in a run and in its debrief. */
export class WorldSet implements Layer {
  readonly object = new Group()
  readonly entities: EntityLayer
  readonly people: PeopleLayer
  private readonly lights: SiteLights
  private readonly murk: Murk
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
    fixtures.attend(site, sky)
    const { look, around } = fixtures
    this.people = new PeopleLayer(sim, fixtures)
    const worn = this.people.lamps.lights
    this.lights = new SiteLights(site, sim.defs, worn, look, around)
    fixtures.shine(this.lights.count)
    this.murk = new Murk(sim, look, around.air, look.bakedLamps ? (site.lamps ?? []) : [])
    const pictures = [
      ...site.parts.flatMap((p) => p.labels.map((l) => pictureOf(l, text))),
      ...entityPictures(sim.defs, text),
    ]
    this.atlas = buildAtlas(pictures, anisotropy)
    this.label = fixtures.rim.fit(labelMaterial(this.atlas.texture, look, around, this.lights.count))
    const { solid, flat, glass, wire, things, quality } = fixtures
    const materials = { solid, flat, glass, wire, label: this.label }
    this.thingLabel = fixtures.rim.fit(labelMaterial(this.atlas.texture, look, around, this.lights.count))
    this.entities = new EntityLayer(sim, things.solid, things.glass, quality, LAMPS_ON.has(sky))
    this.layers = [
      new SiteLayer(sim.scene.id, site, materials, around, this.atlas, text, quality),
      this.entities,
      new RopeLayer(sim, things.solid),
      new VehicleShade(sim, fixtures),
      new EntityLabelLayer(sim, this.thingLabel, this.atlas, text),
      this.people,
      new EffectLayer(sim, fixtures),
    ]
    if (look.rain > 0) this.layers.push(new RainLayer(around, look))
    if (look.lamps > 0 && site.lamps) this.layers.push(new LampGlowLayer(site.lamps, fixtures.rim, around.air))
    if (worn.length > 0) this.layers.push(new HelmetGlowLayer(worn, fixtures.rim, around.air))
    if (look.capLamp) this.layers.push(new CapLampLayer(around.air), new MoteLayer(around.air, () => this.murk.dust))
    for (const l of this.layers) this.object.add(l.object)
  }

  update(frame: DrawFrame): void {
    const { entities, gas, wind } = frame.sim.world
    this.fixtures.around.setWind(wind, frame.timeS)
    this.murk.update(frame)
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
