export { v5 } from 'uuid';
