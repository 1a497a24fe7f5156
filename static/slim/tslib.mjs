/**
 * The helpers of tslib that @forge/bridge uses. The bridge is CommonJS, so without this list a bundler keeps all of
 * tslib, a tenth of the panel's weight. A bridge that needs another helper fails as soon as a page starts.
 */
export { __exportStar, __importDefault, __importStar } from 'tslib/tslib.es6.mjs';
