/** Opens the PDF on standard input with a real reader and prints its pages' texts and its title. */
import { PDFParse } from 'pdf-parse';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const reader = new PDFParse({ data: new Uint8Array(Buffer.concat(chunks)) });
const { pages } = await reader.getText();
const { info } = await reader.getInfo();
await reader.destroy();
console.log(JSON.stringify({ pages: pages.map(({ text }) => text), title: info?.Title ?? '' }));
