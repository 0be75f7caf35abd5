export { z } from 'zod';
export type { ZodError, ZodIssue, ZodType, ZodTypeAny } from 'zod';
