/** The shape of a document, or of its queue, while it is made. */
export default function DocumentLoading() {
  return (
    <div aria-busy className="documents-skel">
      <div className="skel" />
      <div className="skel" />
    </div>
  );
}
