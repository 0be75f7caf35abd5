import { PlainProblem } from './plainProblem';
import { parseStartOptions } from './startOptions';

describe('arguments of npm start', () => {
	it('has defaults', () => {
		expect(parseStartOptions([])).toEqual({
			headless: false,
			keep: false,
			help: false,
			n8nPort: 5710,
			dineroPort: 4010,
			rackbeatPort: 4020,
			rogerPort: 4030,
		});
	});

	it('reads flags and ports, with a space or an equals sign', () => {
		const args = ['--headless', '--n8n-port', '6000', '--dinero-port=6010', '--keep'];
		expect(parseStartOptions(args)).toMatchObject({
			headless: true,
			keep: true,
			n8nPort: 6000,
			dineroPort: 6010,
		});
	});

	it.each([
		[['--fast'], '--fast is not known'],
		[['--n8n-port'], 'wants a port number'],
		[['--n8n-port', 'abc'], 'not abc'],
		[['--rackbeat-port', '70000'], 'not 70000'],
		[['--dinero-port', '5711'], 'share a port'],
	])('refuses %j with a sentence', (args, words) => {
		expect(() => parseStartOptions(args)).toThrow(PlainProblem);
		expect(() => parseStartOptions(args)).toThrow(words);
	});
});
