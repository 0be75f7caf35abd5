import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkScope, need, tokenOf } from '../access';
import { linkSignature } from '../answers/files';
import type { Attachment } from '../expenseModel';
import type { Sim, Team } from '../model';
import { notFound, Refusal } from '../problems';

interface Found {
	team: Team;
	attachment: Attachment;
}

function attachmentById(sim: Sim, id: string): Found | undefined {
	for (const team of sim.state.teams) {
		for (const { attachments } of team.expenses) {
			const attachment = attachments.find((each) => each.id === id);
			if (attachment) {
				return { team, attachment };
			}
		}
	}
	return undefined;
}

const XML = { 'content-type': 'application/xml' };

/** As a storage service words it. */
const storageRefusal = (status: number, code: string): Refusal =>
	new Refusal(status, `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`, XML);

function send(sim: Sim, reply: FastifyReply, { name, mime, bytes }: Attachment): FastifyReply {
	const quoted = encodeURIComponent(name);
	if (sim.switches.is('attachmentName', 'disposition')) {
		reply.header('content-disposition', `attachment; filename*=UTF-8''${quoted}`);
	}
	return reply.type(mime).send(bytes);
}

type Params = { id: string };

function fromStorage(sim: Sim, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const { id } = request.params as Params;
	if (request.headers.authorization !== undefined) {
		sim.warn(request, 'A bearer token was sent to the storage of files');
		if (sim.switches.is('attachmentToken', 'refused')) {
			throw storageRefusal(400, 'InvalidAuthenticationInfo');
		}
	}
	const { se, sig } = request.query as Record<string, string | undefined>;
	const expires = Number(se);
	if (sig !== linkSignature(id, expires)) {
		throw storageRefusal(403, 'AuthenticationFailed');
	}
	if (expires <= sim.clock.millis()) {
		throw storageRefusal(Number(sim.switches.get('attachmentExpiredStatus')), 'Expired');
	}
	const found = attachmentById(sim, id);
	if (!found) {
		throw storageRefusal(404, 'BlobNotFound');
	}
	return send(sim, reply, found.attachment);
}

function fromApi(sim: Sim, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const token = tokenOf(sim, request);
	checkScope(token, need('expenses', 'read'));
	const found = attachmentById(sim, (request.params as Params).id);
	if (!found?.team.members.some(({ userId }) => userId === token.userId)) {
		throw notFound(sim);
	}
	return send(sim, reply, found.attachment);
}

/** Where files are read: a storage with links that end, or, by the switch, the API itself. */
export function addFileRoutes(app: FastifyInstance, sim: Sim): void {
	app.get('/storage/:id/:name', (request, reply) => fromStorage(sim, request, reply));
	app.get('/external/files/:id/:name', (request, reply) => fromApi(sim, request, reply));
}
