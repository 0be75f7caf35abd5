import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { createAccount } from './create.operation';
import { createDepositAccountOperation } from './createDeposit.operation';
import { getAccounts } from './getAll.operation';

export const accountResource: Resource<DineroRun> = {
	value: 'account',
	name: 'Account',
	operations: [getAccounts, createAccount, createDepositAccountOperation],
};
