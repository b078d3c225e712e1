export { ENGLISH as words } from '../../cli/read-messages.ts';
