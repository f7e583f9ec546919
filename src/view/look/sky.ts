import {
  BackSide,
  ClampToEdgeWrapping,
  HalfFloatType,
  Mesh,
  OrthographicCamera,
  PlaneGeometry,
  RepeatWrapping,
  ShaderMaterial,
  SphereGeometry,
  type Texture,
  type Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'

/** Size of the baked sky in pixels: all round by horizon to zenith. */
const WIDTH = 1024
const HEIGHT = 256
/** Radius of the dome in metres; it is drawn behind everything. */
const RADIUS = 350

/** Clear sky with fair-weather clouds, darker above, warm near the sun. u: direction, v: square root of elevation. */
const BAKE = `
varying vec2 vUv;
uniform sampler2D noise;
uniform vec3 sun;
float cloud(vec2 p) {
  return texture2D(noise, p).r * 0.55 + texture2D(noise, p * 2.7 + 0.3).g * 0.3 + texture2D(noise, p * 7.1).b * 0.15;
}
void main() {
  float turn = vUv.x * 6.2831853;
  float rise = vUv.y * vUv.y * 1.5707963;
  vec3 d = vec3(cos(turn) * cos(rise), sin(rise), sin(turn) * cos(rise));
  float toSun = max(dot(d, sun), 0.0);
  vec3 c = mix(vec3(0.60, 0.70, 0.78), vec3(0.14, 0.30, 0.60), 1.0 - exp(-d.y * 3.0));
  c = mix(c, vec3(0.80, 0.82, 0.80), exp(-d.y * 10.0) * 0.6);
  vec2 p = d.xz / (d.y + 0.16) * 0.055;
  float n = cloud(p + 0.17);
  float lit = clamp(0.7 + (n - cloud(p + 0.17 + sun.xz * 0.012)) * 5.0, 0.0, 1.0);
  float cover = smoothstep(0.50, 0.66, n) * smoothstep(0.02, 0.2, d.y);
  c = mix(c, mix(vec3(0.62, 0.66, 0.71), vec3(1.05, 1.03, 0.99), lit), cover * 0.9);
  c += vec3(1.0, 0.84, 0.6) * (pow(toSun, 8.0) * 0.10 + pow(toSun, 64.0) * 0.25 + pow(toSun, 900.0) * 3.0);
  gl_FragColor = vec4(c, 1.0);
}`

/** Renders the sky once into a texture that the dome and the fog colour come from. The caller disposes of it. */
export function bakeSky(renderer: WebGLRenderer, noise: Texture, sun: Vector3): WebGLRenderTarget {
  const target = new WebGLRenderTarget(WIDTH, HEIGHT, {
    type: HalfFloatType,
    depthBuffer: false,
    wrapS: RepeatWrapping,
    wrapT: ClampToEdgeWrapping,
  })
  const material = new ShaderMaterial({
    uniforms: { noise: { value: noise }, sun: { value: sun } },
    vertexShader: 'varying vec2 vUv; void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }',
    fragmentShader: BAKE,
    depthTest: false,
    depthWrite: false,
  })
  const quad = new Mesh(new PlaneGeometry(2, 2), material)
  quad.frustumCulled = false
  const before = renderer.getRenderTarget()
  const presenting = renderer.xr.enabled
  renderer.xr.enabled = false
  renderer.setRenderTarget(target)
  renderer.render(quad, new OrthographicCamera())
  renderer.setRenderTarget(before)
  renderer.xr.enabled = presenting
  material.dispose()
  quad.geometry.dispose()
  return target
}

/** The dome that shows the baked sky; below the horizon it goes over into the haze. */
export function skyDome(sky: Texture): Mesh<SphereGeometry, ShaderMaterial> {
  const material = new ShaderMaterial({
    side: BackSide,
    depthWrite: false,
    fog: false,
    uniforms: { sky: { value: sky } },
    vertexShader: `varying vec3 vAt;
void main() {
  vAt = position;
  vec4 p = projectionMatrix * mat4(mat3(modelViewMatrix)) * vec4(position, 1.0);
  gl_Position = p.xyww;
}`,
    fragmentShader: `varying vec3 vAt;
uniform sampler2D sky;
void main() {
  vec3 d = normalize(vAt);
  float rise = asin(clamp(d.y, 0.0, 1.0));
  vec2 at = vec2(atan(d.z, d.x) / 6.2831853, sqrt(rise / 1.5707963));
  vec3 c = textureLod(sky, at, 0.0).rgb;
  gl_FragColor = vec4(mix(c, vec3(0.62, 0.66, 0.66), smoothstep(0.0, -0.06, d.y)), 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`,
  })
  const dome = new Mesh(new SphereGeometry(RADIUS, 48, 24), material)
  dome.frustumCulled = false
  dome.renderOrder = -20
  return dome
}
