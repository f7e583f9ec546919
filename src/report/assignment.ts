import { uuid5 } from './uuid5'

/**
 * What a trainee has to train in a role, as an enrolled device counts it: its id follows from the device, so that two
 * devices without a network never give the same attempt, and none can choose the seed (rule D11).
 */
export const deviceAssignment = (device: string, trainee: string, scene: string, role: string): string =>
  uuid5(device, `assignment\n${trainee}\n${scene}\n${role}`)
