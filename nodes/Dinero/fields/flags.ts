/** Whether a switch of the form is on; an expression may give it as text. */
export const isOn = (value: unknown): boolean => value === true || value === 'true';
