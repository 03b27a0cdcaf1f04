// CloudFront function (cloudfront-js-2.0), run before the cache is asked. The address of a page ends with a
// slash and its file is the index.html there; without the slash the visitor is sent to the one address.
function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (uri.endsWith('/')) {
    request.uri = uri + 'index.html';
  } else if (!uri.split('/').pop().includes('.')) {
    // One leading slash only: //example.org would lead away from the site.
    const location = '/' + uri.replace(/^[/\\]+/, '') + '/' + queryOf(request.querystring);
    return {
      statusCode: 308,
      statusDescription: 'Permanent Redirect',
      headers: { location: { value: location } },
    };
  }
  return request;
}

// CloudFront hands the query over as an object; the view state in it has to survive the redirect.
function queryOf(querystring) {
  const pairs = Object.keys(querystring).flatMap(function (name) {
    const entry = querystring[name];
    return (entry.multiValue || [entry]).map(function (each) {
      return each.value === '' ? name : name + '=' + each.value;
    });
  });
  return pairs.length === 0 ? '' : '?' + pairs.join('&');
}
