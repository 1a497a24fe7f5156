/** Each test begins in a browser's tab of its own. */
afterEach(() => sessionStorage.clear());
