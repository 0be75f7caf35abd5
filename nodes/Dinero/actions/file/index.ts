import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { downloadFileOperation } from './download.operation';
import { getFiles } from './getAll.operation';
import { uploadFileOperation } from './upload.operation';

export const fileResource: Resource<DineroRun> = {
	value: 'file',
	name: 'File',
	operations: [downloadFileOperation, getFiles, uploadFileOperation],
};
