import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { settingsPage } from './settingsPage';

writeFileSync(path.join(__dirname, '../../../docs/settings.md'), settingsPage());
