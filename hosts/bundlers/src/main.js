// The same page as the plain one, with a bundled package.
import 'quality-assessment';
import '../../plain/host.js';
