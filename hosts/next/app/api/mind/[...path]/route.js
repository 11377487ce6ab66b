import { forward } from '../../../forward.js';

export { forward as GET, forward as PATCH, forward as POST };
