import { stateOfAccountPdf } from '../../../../services/dinero/stateOfAccount';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { accountPeriod, accountPeriodFields } from '../../fields/accountPeriod';
import { chosenKey, contactLocator } from '../../fields/locators';

/** Get the account of a contact as Dinero prints it. */
export const downloadStateOfAccount: ItemOperation<DineroRun> = {
	value: 'downloadStateOfAccount',
	name: 'Download State of Account',
	action: 'Download state of account of a contact',
	description: 'Get the account (kontoudtog) of a contact as a PDF',
	properties: [
		contactLocator,
		...accountPeriodFields,
		{
			displayName: 'Put Output File in Field',
			name: 'binaryPropertyName',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'The name of the output binary field to put the file in',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const contactGuid = chosenKey(functions, 'contact', itemIndex);
		const period = accountPeriod(functions, itemIndex);
		const bytes = await stateOfAccountPdf(await api(itemIndex), contactGuid, period);
		const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
		const fileName = `kontoudtog-${contactGuid}.pdf`;
		const file = await functions.helpers.prepareBinaryData(
			Buffer.from(bytes),
			fileName,
			'application/pdf',
		);
		return { json: { contactGuid, fileName, size: bytes.length }, binary: { [field]: file } };
	},
};
