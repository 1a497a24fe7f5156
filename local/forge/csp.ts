import { type CSPDetails, CSPInjectionService } from '@forge/csp';

/**
 * The Content-Security-Policy that Forge sends with a Custom UI page of an app without egress, with the local
 * Jira in the place of the site. Forge allows inline scripts by their hash; here there are none (the build makes none).
 */
export function contentSecurityPolicy(shellOrigins: string[]): string {
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: NO_EXTRAS,
    microsEnv: 'prod',
    hostname: shellOrigins.join(' '),
  });
  // Reports would leave the machine.
  return directives.filter((directive) => !directive.startsWith('report-uri')).join('; ');
}

/** The manifest asks for no exception. */
const NO_EXTRAS: CSPDetails = {
  'connect-src': [],
  'font-src': [],
  'frame-src': [],
  'img-src': [],
  'media-src': [],
  'script-src': [],
  'style-src': [],
};
