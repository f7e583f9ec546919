import { Hono } from 'hono'
import type { HttpEnv } from '../http/env'
import { securityHeaders } from '../http/securityHeaders'

const STYLE =
  'body{font:17px/1.7 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}a.b{display:inline-block;padding:.6rem 1.2rem;background:#0b5cad;color:#fff;border-radius:.4rem;text-decoration:none}li{margin:.4rem 0}section{margin-top:2rem}'

/** Steps by device: Chinese, English. */
const STEPS: readonly (readonly [string, string])[] = [
  [
    'Quest：浏览器一般不能安装证书。在头显浏览器中打开培训地址，出现“连接不是私密连接”时选“高级”、“继续前往”。如果仍不能进入 VR，请改用数据线和 adb reverse（见项目说明）。',
    'Quest: its browser usually cannot install certificates. Open the training address in it and, at the warning, choose Advanced, then Proceed. If VR still cannot be entered, use a cable and adb reverse (see the project’s server README).',
  ],
  [
    '安卓手机：下载证书；设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书，选择下载的文件。',
    'Android: download the certificate; Settings → Security → Encryption & credentials → Install a certificate → CA certificate, then choose the file.',
  ],
  [
    'iPhone / iPad：用 Safari 下载；设置 → 已下载描述文件 → 安装；然后 设置 → 通用 → 关于本机 → 证书信任设置，打开完全信任。',
    'iPhone and iPad: download with Safari; Settings → Profile Downloaded → Install; then Settings → General → About → Certificate Trust Settings, and switch on full trust.',
  ],
  [
    'Windows：双击下载的文件 → 安装证书 → 当前用户 → “受信任的根证书颁发机构”。',
    'Windows: double-click the file → Install Certificate → Current User → Trusted Root Certification Authorities.',
  ],
]

const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

const page = (target: string): string => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>安装本地证书 · Install the local certificate</title><style>${STYLE}</style>
<h1>安装本地证书</h1>
<p>本服务器在局域网内使用自己生成的证书。安装一次后，设备就能安全地打开培训页面。该证书只对内网地址有效；不再使用时请从设备中删除。</p>
<p lang="en">This server made its own certificate for the local network. Install it once and devices open the training page securely. It is valid for private addresses only; remove it from the device when it is no longer needed.</p>
<p><a class="b" href="/ca.crt">下载证书 Download ca.crt</a></p>
<section><ul>${STEPS.map(([zh, en]) => `<li>${escape(zh)}<br><span lang="en">${escape(en)}</span></li>`).join('')}</ul></section>
<section><p><a href="${escape(target)}">打开培训系统 Open Muster</a></p></section></html>`

/**
 * What is served over plain HTTP in the local network: the authority's certificate, how to install it, and the way to
 * the HTTPS address. Also mounted on HTTPS, for devices that went on past the warning.
 */
export function caRoutes(ca: string | null, httpsUrl: (host: string) => string): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()
  app.use(securityHeaders())
  const target = (host: string | undefined): string => httpsUrl((host ?? 'localhost').replace(/:\d+$/, ''))
  if (ca) {
    app.get('/ca.crt', (c) =>
      c.body(ca, 200, {
        'Content-Type': 'application/x-x509-ca-cert',
        'Content-Disposition': 'attachment; filename="muster-ca.crt"',
      }),
    )
    app.get('/ca', (c) => c.html(page(target(c.req.header('host')))))
  }
  return app
}
