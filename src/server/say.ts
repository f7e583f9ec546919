import QR from 'qrcode'
import type { Demo } from './demo'
import type { OwnTls } from './lan/ownTls'

/** Lines for people on the console, Chinese then English. Standard output; failures go to standard error. */
export type Say = (zh: string, en: string) => void

export const say: Say = (zh, en) => {
  process.stdout.write(`${zh}\n  ${en}\n`)
}

const STEPS: Readonly<Record<string, readonly [number, string, string]>> = {
  lock: [10, '锁定数据目录', 'taking the data folder'],
  database: [20, '打开数据库（首次约 10 秒）', 'opening the database (about 10 s the first time)'],
  migrate: [60, '更新数据库结构', 'bringing the database up to date'],
  core: [75, '收存判定核心', 'keeping the core'],
  demo: [80, '准备登录信息', 'preparing sign-in'],
  ready: [100, '服务器就绪', 'server ready'],
}

/** One line for each step of the start, with how far it is. */
export function sayStep(step: string): void {
  const [percent, zh, en] = STEPS[step] ?? [0, step, step]
  process.stdout.write(`[${String(percent).padStart(3)} %] ${zh} · ${en}\n`)
}

/** What is wrong with the dates of a certificate that was brought along; nothing where they are good. */
export function sayDates({ dates, validFrom, validTo, hosts }: OwnTls): void {
  const day = (date: Date): string => date.toISOString().slice(0, 10)
  if (dates === 'early')
    say(
      `证书从 ${day(validFrom)} 起才有效，在此之前浏览器会拒绝连接：请检查本机时间和证书`,
      `the certificate is valid from ${day(validFrom)} only, browsers refuse it until then: check this machine's clock and the certificate`,
    )
  if (dates === 'late')
    say(
      `证书已于 ${day(validTo)} 过期，浏览器会拒绝连接：请换用新证书`,
      `the certificate ran out on ${day(validTo)}, browsers refuse it: give a newer one`,
    )
  if (dates === 'soon')
    say(
      `证书将于 ${day(validTo)} 过期，请尽快换新`,
      `the certificate runs out on ${day(validTo)}: get a newer one soon`,
    )
  if (hosts.length === 0)
    say(
      '证书里没有写明主机名或 IPv4 地址，下面打印的网址浏览器可能不接受',
      'the certificate names no host and no IPv4 address: browsers may refuse the address printed below',
    )
}

/** The disk has run out of room, or has room again. */
export function sayRoom(room: boolean, folder: string): void {
  if (room)
    say(`磁盘又有空间了，继续接收记录：${folder}`, `there is room on the disk again, records are taken: ${folder}`)
  else
    say(
      `磁盘已满，暂时不接收新记录：${folder}。请清理磁盘；已收到的记录没有丢，设备会自动重传。`,
      `the disk is full, no records are taken: ${folder}. Make room; nothing that was taken is lost, and devices send again by themselves.`,
    )
}

/** Everything that somebody needs who has just started the server. */
export function sayReady({ origin, demo, others }: { origin: string; demo: Demo | null; others: string[] }): void {
  const lines = ['', `Muster: ${origin}/`, ...others]
  if (demo) {
    lines.push(
      '',
      `演示企业 · demo employer (${demo.path})`,
      `  学员培训 train:   ${origin}/train/${demo.code}`,
      ...demo.trainees.map((t) => `    ${t.name}  卡号 card ${t.card}  PIN ${t.pin}`),
      `  管理人员 manage:  ${origin}/manage`,
      `    ${demo.manager.email}  密码 password ${demo.manager.password}`,
      `  xAPI:             ${origin}/xapi/statements`,
      `    key ${demo.xapi.key}`,
      `    secret ${demo.xapi.secret}`,
    )
    if (demo.renewed)
      lines.push(
        '',
        '没有找到这个演示企业的登录信息文件：已重新设置全部 PIN、密码和密钥，原来的不再有效。',
        'There was no file with the sign-in of this demo employer: all PINs, passwords and keys are new, the earlier ones no longer work.',
      )
    lines.push(
      '',
      '下一步：在浏览器中打开培训地址，选择学员，输入 PIN，完成一次演练；再到管理页查看成绩与复核结果。',
      'Next: open the training address, choose a trainee, type the PIN, do a drill; then look at it on the manage page.',
    )
  }
  const { protocol, port } = new URL(origin)
  // Over HTTPS they reach it already.
  if (protocol === 'http:')
    lines.push(
      '',
      `头显与手机：npm start -- --lan（局域网 HTTPS），或数据线 adb reverse tcp:${port} tcp:${port}。`,
      'Headsets and phones: npm start -- --lan (HTTPS in the local network), or a cable with adb reverse as above.',
    )
  lines.push('', '按 Ctrl+C 停止。Ctrl+C stops the server.', '')
  process.stdout.write(lines.join('\n'))
}

/** The address as a QR code for the camera of a headset or phone. */
export async function sayQr(url: string): Promise<void> {
  process.stdout.write(`\n${await QR.toString(url, { type: 'terminal', small: true })}\n${url}\n`)
}
