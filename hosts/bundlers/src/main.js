// The same page as the plain one, with the package from its bundler.
import 'quality-assessment';
import '../../plain/host.js';
