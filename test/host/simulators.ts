import axios from 'axios';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { startProcess } from './childProcess';
import type { RunningProcess } from './childProcess';
import { withoutNpmSettings } from './installEnvironment';
import { PlainProblem } from './plainProblem';

const REPOSITORY = path.resolve(__dirname, '../..');
const BOOT_MS = 60_000;

/** The line that the simulators print when they are ready. */
const announcement = z.object({
	dinero: z.object({
		url: z.string().url(),
		organizationId: z.coerce.string(),
		clientId: z.string(),
		clientSecret: z.string(),
		apiKey: z.string(),
		tokenUrl: z.string().url(),
		/** Sign-in by Visma Connect, beside the API key. */
		oauth2: z.object({
			clientId: z.string(),
			clientSecret: z.string(),
			authUrl: z.string().url(),
			accessTokenUrl: z.string().url(),
		}),
	}),
	rackbeat: z.object({ url: z.string().url(), apiKey: z.string(), account: z.coerce.string() }),
	roger: z.object({
		url: z.string().url(),
		apiUrl: z.string().url(),
		teamId: z.string(),
		webhookSecret: z.string(),
		/** Of a sign-in that has taken place already. */
		accessToken: z.string(),
		refreshToken: z.string(),
		oauth2: z.object({
			clientId: z.string(),
			clientSecret: z.string(),
			authUrl: z.string().url(),
			accessTokenUrl: z.string().url(),
			scope: z.string(),
		}),
	}),
});
export type Announcement = z.infer<typeof announcement>;

export interface RunningSimulators extends Announcement {
	stop(): Promise<void>;
	log(): string;
}

/** The announcement in a line of output, or undefined for any other line. */
export function readAnnouncement(line: string): Announcement | undefined {
	if (!line.startsWith('{')) {
		return undefined;
	}
	return announcement.parse(JSON.parse(line));
}

async function untilAnnounced(process_: RunningProcess): Promise<Announcement> {
	const deadline = Date.now() + BOOT_MS;
	while (Date.now() < deadline) {
		const complete = process_.log().split('\n').slice(0, -1);
		const found = complete.map(readAnnouncement).find((line) => line !== undefined);
		if (found) {
			return found;
		}
		if (process_.hasEnded()) {
			throw new PlainProblem(`The simulators could not start:\n${process_.log().trim()}`);
		}
		await pause(50);
	}
	throw new PlainProblem(`The simulators were not ready in a minute:\n${process_.log().trim()}`);
}

/**
 * Starts the simulators of Dinero, Rackbeat and Roger in a process of their own.
 *
 * @param ports 0 takes a free one
 * @throws PlainProblem when they end or stay silent
 */
export async function startSimulators(ports: {
	dinero: number;
	rackbeat: number;
	roger: number;
}): Promise<RunningSimulators> {
	const process_ = startProcess(
		process.execPath,
		[
			...['--import', 'tsx', 'test/simulators/start.ts'],
			...['--dinero', String(ports.dinero), '--rackbeat', String(ports.rackbeat)],
			...['--roger', String(ports.roger)],
		],
		{ cwd: REPOSITORY, env: withoutNpmSettings(process.env) },
	);
	try {
		const found = await untilAnnounced(process_);
		return { ...found, stop: () => process_.stop(), log: () => process_.log() };
	} catch (error) {
		await process_.stop();
		throw error;
	}
}

/** The control calls that all simulators share. */
export class SimulatorControl {
	private readonly origin: string;

	constructor(url: string) {
		this.origin = new URL(url).origin;
	}

	/** Where a person looks at it. */
	get page(): string {
		return `${this.origin}/`;
	}

	private async call<T>(
		method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
		route: string,
		data?: unknown,
	) {
		const { data: answer } = await axios.request<T>({
			method,
			url: `${this.origin}/_sim/${route}`,
			data,
			headers: { accept: 'application/json' },
			proxy: false,
			timeout: 30_000,
		});
		return answer;
	}

	async reset(seed: 'demo' | 'empty' | Record<string, unknown>): Promise<void> {
		await this.call('POST', 'reset', { seed });
	}

	state(): Promise<unknown> {
		return this.call('GET', 'state');
	}

	requests(): Promise<unknown> {
		return this.call('GET', 'requests');
	}

	/** Books a customer invoice in the Rackbeat simulator, as the click on its page does. */
	async book(number: number): Promise<void> {
		await this.call('POST', `book/${number}`, {});
	}
}
