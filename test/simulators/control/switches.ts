export type SwitchValue = string | number | boolean;

/** One reading of the real service that nobody has confirmed. */
export interface SwitchSpec {
	/** One sentence: what changes. */
	meaning: string;
	/** The readings to choose from, or 'count' for any whole number from 0. */
	values: readonly SwitchValue[] | 'count';
	initial: SwitchValue;
	/** The other position of a count, for runs of the tests with each switch in either position. */
	other?: number;
}

export type SwitchTable = Record<string, SwitchSpec>;

/** A switch or value that the table does not know. */
export class UnknownSwitch extends Error {}

/** The switches of one running simulator. */
export class Switches {
	private readonly chosen = new Map<string, SwitchValue>();

	/** @param positions where some switches stand after each reset, instead of their initial values */
	constructor(
		private readonly table: SwitchTable,
		private readonly positions: Record<string, unknown> = {},
	) {
		this.restore();
	}

	restore(): void {
		for (const [name, spec] of Object.entries(this.table)) {
			this.chosen.set(name, spec.initial);
		}
		this.choose(this.positions);
	}

	/** @throws UnknownSwitch when the name is not in the table */
	get(name: string): SwitchValue {
		const value = this.chosen.get(name);
		if (value === undefined) {
			throw new UnknownSwitch(`There is no switch ${name}.`);
		}
		return value;
	}

	is(name: string, value: SwitchValue): boolean {
		return this.get(name) === value;
	}

	on(name: string): boolean {
		return this.get(name) === true;
	}

	count(name: string): number {
		return Number(this.get(name));
	}

	/**
	 * Changes some switches, all or none.
	 *
	 * @throws UnknownSwitch naming the first switch or value that is not in the table
	 */
	choose(wanted: Record<string, unknown>): void {
		const checked = Object.entries(wanted).map(
			([name, value]) => [name, this.checked(name, value)] as const,
		);
		for (const [name, value] of checked) {
			this.chosen.set(name, value);
		}
	}

	/** Every switch with its value, its choices and its meaning. */
	describe(): Record<string, SwitchSpec & { value: SwitchValue }> {
		return Object.fromEntries(
			Object.entries(this.table).map(([name, spec]) => [name, { value: this.get(name), ...spec }]),
		);
	}

	private checked(name: string, value: unknown): SwitchValue {
		const spec = Object.hasOwn(this.table, name) ? this.table[name] : undefined;
		if (!spec) {
			throw new UnknownSwitch(`There is no switch ${name}.`);
		}
		if (spec.values === 'count') {
			if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) {
				return value;
			}
			throw new UnknownSwitch(`Switch ${name} takes a whole number from 0.`);
		}
		const found = spec.values.find((choice) => choice === value);
		if (found === undefined) {
			throw new UnknownSwitch(`Switch ${name} takes one of: ${spec.values.join(', ')}.`);
		}
		return found;
	}
}
