// The whole package in the bundle, for tools that copy no other files.
import 'quality-assessment/inline';
import '../../plain/host.js';
