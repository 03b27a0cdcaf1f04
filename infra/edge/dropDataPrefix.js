// CloudFront function (cloudfront-js-2.0): /data/releases/… is releases/… in the data bucket.
function handler(event) {
  const request = event.request;
  request.uri = request.uri.replace(/^\/data\//, '/');
  return request;
}
