export { Clock } from './clock';
export type { FaultAnswer, Simulator, SimulatorDefinition } from './definition';
export { FAULT_KINDS, FaultBook } from './faults';
export type { Fault } from './faults';
export type { LoggedRequest } from './requestLog';
export { startSimulator } from './startSimulator';
export type { RunningSimulator } from './startSimulator';
export { Switches, UnknownSwitch } from './switches';
export type { SwitchSpec, SwitchTable, SwitchValue } from './switches';
