// All of the package in the bundle, for whatever takes no other files along.
import 'quality-assessment/inline';
import '../../plain/host.js';
