import type { Failure } from '../base/result'

/** What stops a start, in Chinese; the message, in English, has the values. */
const ZH: Readonly<Record<string, string>> = {
  certificate: '证书或私钥不能用：请检查 --cert 和 --key 给出的 PEM 文件。',
  'changed-migration': '数据库是用另一份程序建的，表结构对不上：请用原来的版本，或换一个数据库。',
  database: '数据库打不开或无法继续：请按下面的说明处理，已确认收到的记录不会丢。',
  'database-url': '连不上 DATABASE_URL 给出的数据库：请检查地址、用户名、密码，以及数据库是否已启动。',
  'disk-full': '磁盘已满：请清理磁盘后重新启动，数据没有丢。',
  folder: '数据目录无法写入：请给当前用户写权限，或用 --data 换一个目录。',
  'half-restored': '恢复没有做完，这个数据目录不能用：请清空目录，再从备份恢复一次。',
  listen: '端口打不开：请换一个端口，例如 PORT=8090 npm start。',
  locked: '数据目录正被另一个服务器使用：请先停止那个进程，或用 --data 换一个目录。',
  'newer-database': '数据库属于更新的版本：请使用新版本程序，或换一个数据库。',
  'port-forbidden': '这个端口需要更高权限：请用 1024 以上的端口，例如 PORT=8080 npm start。',
  'port-taken': '端口已被别的程序占用：请停止那个程序，或换一个端口。',
  usage: '命令行参数不对：请按下面的说明修改。',
}

/** Why the server cannot start or go on, for the console: Chinese where the code is known, then English. */
export function failureLines({ code, message }: Failure): string {
  const zh = ZH[code]
  return [`muster 已停止 · muster stopped [${code}]`, ...(zh ? [`  ${zh}`] : []), `  ${message}`, ''].join('\n')
}
