export { searchAttachments, searchExpenses } from './expenses';
export {
	searchCategories,
	searchLabels,
	searchLists,
	searchTeams,
	searchVendors,
	searchWebhooks,
} from './registers';
