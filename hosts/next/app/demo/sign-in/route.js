import { forward } from '../../forward.js';

export { forward as POST };
